import { quotedFigure } from '../facts/evidence.ts'
import type { Evidence } from '../facts/schema.ts'
import type { Extraction, Report } from '../pipeline/schema.ts'
import { type Lang, measureLabels } from './words/labels.ts'
import { reviewLabels } from './words/sentences.ts'

/** A recognised figure that a person may have to compare with the page. */
export interface ReviewItem {
  /** 1-based report; null for a number that no fact holds. */
  report: number | null
  /** Amount or indicator; null for a number that no fact holds. */
  id: string | null
  subject: string
  /** What the figure is: a measure, or the name of an indicator. */
  what: { zh: string; en: string }
  /** The figure as it was read, with its unit. */
  figure: string
  /** As recognition had it; equal to `figure` where nothing was read otherwise. */
  recognised: string
  /** Probability that it is read as printed, 0..1. */
  confidence: number
  evidence: Evidence
}

/** Every recognised figure of a document once, the most doubtful first; figures of native text are not in it. */
export function reviewQueue({ reports, coverage }: Extraction): ReviewItem[] {
  const items = [...reports.flatMap(itemsOf), ...coverage.unclaimed.map(unclaimedItem)]
  const seen = new Set<string>()
  return items
    .filter(({ evidence }) => evidence.origin !== 'native' && /\d/.test(evidence.quote))
    .filter(({ evidence: e }) => {
      const key = [e.block, e.cell?.row, e.cell?.column, e.number_start].join('/')
      return !seen.has(key) && seen.add(key)
    })
    .map((item, i) => ({ item, i }))
    .sort((a, b) => a.item.confidence - b.item.confidence || a.i - b.i)
    .map(({ item }) => item)
}

function itemsOf({ report, amounts, indicators }: Report): ReviewItem[] {
  return [
    ...amounts.flatMap((amount) =>
      amount.evidence.map((e) =>
        itemAt(e, report, amount.id, amount.subject, {
          zh: measureLabels.zh[amount.measure],
          en: measureLabels.en[amount.measure],
        }),
      ),
    ),
    ...indicators.flatMap((indicator) =>
      indicator.evidence.map((e) =>
        itemAt(e, report, indicator.id, indicator.subject, { zh: indicator.name, en: indicator.name }),
      ),
    ),
  ]
}

const unclaimedItem = (e: Evidence): ReviewItem =>
  itemAt(e, null, null, '', { zh: reviewLabels.zh.unclaimed, en: reviewLabels.en.unclaimed })

function itemAt(
  evidence: Evidence,
  report: number | null,
  id: string | null,
  subject: string,
  what: ReviewItem['what'],
): ReviewItem {
  const recognised = evidence.reading?.recognised ?? quotedFigure(evidence)
  const figure = evidence.reading?.text ?? recognised
  return { report, id, subject, what, figure, recognised, confidence: evidence.confidence, evidence }
}

/** The queue as lines for a terminal: place, probability, figure, what it is and the words around it. */
export function showReviewQueue(file: string, queue: readonly ReviewItem[], lang: Lang): string[] {
  return queue.map((item) => {
    const { page, block, cell, quote } = item.evidence
    const spot = cell === null ? block : `${block}[r${cell.row}c${cell.column}]`
    const place = [file, page, spot].filter((part) => part !== null).join(':')
    const read = item.recognised === item.figure ? '' : ` (${reviewLabels[lang].recognised} ${item.recognised})`
    const about = [item.subject, item.what[lang]].filter((part) => part !== '').join(' ')
    const others = (item.evidence.alternatives ?? []).map(({ text }) => text)
    const or = others.length === 0 ? '' : ` [${reviewLabels[lang].or} ${others.join(', ')}]`
    return `${place}: ${item.confidence.toFixed(2)} ${item.figure}${read}${or} ${about} | ${quote.replace(/\s+/g, ' ').slice(0, 60)}`
  })
}

/** The queues of several documents for programs. */
export function writeReviewQueues(extractions: readonly Extraction[]): string {
  const files = extractions.map((extraction) => ({
    file: extraction.source.file,
    sha256: extraction.source.sha256,
    figures: reviewQueue(extraction),
  }))
  return `${JSON.stringify({ format: 'heshu-review/1', files }, null, 2)}\n`
}
