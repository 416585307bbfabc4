import type { Check } from '../checks/schema.ts'
import type { Evidence } from '../facts/schema.ts'
import { placeKey, recognisedFigure } from './figures-at.ts'
import type { Hypothesis } from './hypotheses.ts'

/** A relation whose figures recognition was less sure of than this accuses nobody while a misreading would explain it. */
const trusted = 0.75

/**
 * Says on every check what recognition has to do with it: a figure that was mended by arithmetic keeps its raw reading in the
 * message and the cause ocr-misread; a relation that fails over a doubtful figure, where a misreading would explain it but
 * several are as likely, is not checkable.
 */
export function markMisreadings(checks: Check[], doubted: readonly Hypothesis[]): Check[] {
  const doubtful = new Set(doubted.filter(({ place }) => isUnsure(place)).map(({ place }) => placeKey(place)))
  return checks.map((check) => {
    const mended = check.evidence.filter((e) => e.reading?.by === 'arithmetic')
    if (mended.length > 0 && check.verdict !== 'inconsistent') return withReadings(check, mended)
    const suspect = check.verdict === 'inconsistent' ? check.evidence.find((e) => doubtful.has(placeKey(e))) : undefined
    return suspect ? leftOpen(check, suspect) : check
  })
}

const isUnsure = ({ origin, confidence }: Evidence): boolean => origin === 'ocr' && confidence < trusted

function withReadings(check: Check, mended: Evidence[]): Check {
  const zh = mended.map((e) => `识别为“${recognisedFigure(e)}”，按“${e.reading?.text}”核对`).join('；')
  const en = mended.map((e) => `recognised as “${recognisedFigure(e)}”, read as “${e.reading?.text}”`).join('; ')
  return {
    ...check,
    cause: 'ocr-misread',
    message: { zh: `${check.message.zh}（${zh}）`, en: `${check.message.en} (${en})` },
  }
}

function leftOpen(check: Check, suspect: Evidence): Check {
  const figure = recognisedFigure(suspect)
  return {
    ...check,
    verdict: 'not-checkable',
    severity: null,
    cause: 'ocr-misread',
    message: {
      zh: `${check.subject}：“${figure}”识别不清，无法判断是识别错误还是原文不符，请对照原图核实。`,
      en: `${check.subject}: “${figure}” was recognised unclearly; look at the page to tell a misreading from a mistake of the report.`,
    },
  }
}
