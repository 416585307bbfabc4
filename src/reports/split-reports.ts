import { foldText } from '../base/chinese-text.ts'
import type { Block, Document } from '../document/schema.ts'
import { headerOf } from './header.ts'
import { isParagraph } from './lines.ts'
import { type Start, startsOf } from './report-starts.ts'
import type { ReportPart } from './schema.ts'
import { withLaterParts } from './sections.ts'
import type { Title } from './title.ts'
import { isTitleLine, isYearLine, withoutAnnexLead } from './title-line.ts'

/**
 * The logical reports of one file in reading order: several monitoring reports in one PDF, final accounts with annexes that
 * are reports of their own, forms back to back. When it is not clear that a title starts a report of its own, nothing is split.
 */
export function splitReports(document: Document, name: string): ReportPart[] {
  const { blocks } = document
  if (blocks.length === 0) return []
  const starts = startsOf(blocks)
  const ranges = starts.map(({ at, form }, i) => ({
    blocks: blocks.slice(at, starts[i + 1]?.at ?? blocks.length),
    isForm: form !== null,
  }))
  const parts: ReportPart[] = []
  withLaterParts(ranges).forEach((own, i) => {
    const start = starts[i] as Start
    const title = start.title?.text ?? (i === 0 ? titleFromName(name) : null)
    const header = headerOf({
      report: i + 1,
      title,
      written: start.title ? titleAsWritten(blocks, start.title) : title,
      blocks: own,
      isForm: start.form !== null,
      document,
      before: parts.at(-1)?.header ?? null,
    })
    parts.push({ header, blocks: own })
  })
  return parts
}

const titleAsWritten = (blocks: readonly Block[], title: Title): string => {
  if (title.written !== null) return title.written
  const words = blocks
    .slice(title.from, title.to)
    .map((block) => (isParagraph(block) ? withoutAnnexLead(block.text.trim().replace(/\s*\n\s*/g, '')) : ''))
    .filter((line, i) => i === 0 || i < title.to - title.from - 1 || !isYearLine(foldText(line).replace(/\s+/g, '')))
  return words
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/([\u4e00-\u9fa5（）]) (?=[\u4e00-\u9fa5（）])/g, '$1')
}

/** The title that a file name is itself: the last resort for a file without one. */
export function titleFromName(name: string): string | null {
  const bare = foldText(name)
    .replace(/\.[a-zA-Z]{2,5}$/, '')
    .replace(/\s+/g, '')
  return isTitleLine(bare) ? bare : null
}
