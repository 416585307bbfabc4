import type { Check } from '../checks/schema.ts'
import type { Document } from '../document/schema.ts'
import type { Evidence } from '../facts/schema.ts'
import { cellNumber } from '../facts/tables/cell-number.ts'
import { placeKey, recognisedFigure } from './figures-at.ts'
import type { Hypothesis } from './hypotheses.ts'

/** A relation whose figures recognition was less sure of than this accuses nobody while a misreading would explain it. */
const trusted = 0.75

/**
 * Says on every check what recognition has to do with it: a figure that was mended by arithmetic keeps its raw reading in the
 * message and the cause ocr-misread; a relation that fails over a doubtful figure, where a misreading would explain it but
 * several are as likely, is not checkable.
 */
export function markMisreadings(checks: Check[], doubted: readonly Hypothesis[], document: Document): Check[] {
  const doubtful = new Set(doubted.filter(({ place }) => isUnsure(place)).map(({ place }) => placeKey(place)))
  return checks.map((check) => {
    const mended = check.evidence.filter((e) => e.reading?.by === 'arithmetic')
    if (mended.length > 0 && check.verdict !== 'inconsistent') return withReadings(check, mended)
    if (check.verdict !== 'inconsistent') return check
    const suspect =
      check.evidence.find((e) => doubtful.has(placeKey(e))) ??
      (check.rule === 'target-verdict' ? check.evidence.find(hasGarbledSign) : undefined)
    if (suspect) return leftOpen(check, suspect)
    const unread = check.rule === 'sum' ? unreadPart(check, document) : null
    return unread === null ? check : withoutPart(check, unread)
  })
}

/** A glyph or two before the figure that are no sign and no word: whether more or less was wanted cannot be told. */
const hasGarbledSign = ({ origin, cell, quote }: Evidence): boolean =>
  origin === 'ocr' && cell !== null && /^[^\d≥≤≧≦=＝<＜>＞+＋\-－约达共近满超逾第至每前]{1,2}\d/.test(quote)

/**
 * A cell between the parts of a sum whose figure could not be read: the total cannot be held against the rest.
 * Returns its text, or null when all cells of the column were read.
 */
function unreadPart(check: Check, document: Document): string | null {
  const [stated] = check.evidence
  if (!stated?.cell || stated.origin === 'native') return null
  const table = document.blocks.find((block) => block.id === stated.block)
  if (table?.kind !== 'table') return null
  const rows = new Set(check.evidence.map((e) => e.cell?.row))
  const { column, row: total } = stated.cell
  const first = Math.min(...[...rows].map((row) => row ?? total))
  const last = Math.max(...[...rows].map((row) => row ?? total))
  const cell = table.cells.find(
    (c) =>
      c.col + 1 === column &&
      c.row + 1 >= first &&
      c.row + 1 <= last &&
      !rows.has(c.row + 1) &&
      /\d/.test(c.text) &&
      cellNumber(c.text) === null,
  )
  return cell ? cell.text : null
}

function withoutPart(check: Check, text: string): Check {
  return {
    ...check,
    verdict: 'not-checkable',
    severity: null,
    cause: 'ocr-misread',
    message: {
      zh: `${check.subject}：同一列的“${text}”无法识别为数字，合计无法核对，请对照原图核实。`,
      en: `${check.subject}: “${text}” in the same column could not be read as a number, so the total cannot be checked; look at the page.`,
    },
  }
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
