import type { DraftReport } from '../draft.ts'
import { type Block, paragraph, type Table } from '../paper.ts'
import type { Random } from '../random.ts'

/** A cover with the names and a date, and a list of contents with page numbers, in front of the text. */
export function withCover(report: DraftReport, random: Random, place: string): Block[] {
  const { blocks, title, organization, fiscalYear } = report
  const chapters = blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.heading === 1 ? [block.ink.text] : [],
  )
  if (chapters.length < 3) return blocks
  const date = `${fiscalYear + 1}年${random.int(1, 6)}月${random.int(1, 28)}日`
  const cover = [
    paragraph(title, { align: 'center' }),
    paragraph(`单位名称：${organization ?? `${place}有关单位`}（盖章）`),
    paragraph(`填报日期：${date}`),
  ]
  const contents = [
    paragraph('目  录', { align: 'center' }),
    ...chapters.map((chapter, i) => paragraph(`${chapter}${'…'.repeat(random.int(6, 14))}${i * 2 + 1}`)),
  ]
  return [...cover, ...(random.chance(0.6) ? contents : []), ...blocks]
}

/** Cuts long simple tables in two, as a page break does: the header repeated or not, the page number between. */
export function withPageBreaks(blocks: readonly Block[], random: Random): Block[] {
  let page = random.int(2, 9)
  return blocks.flatMap((block) => {
    if (block.kind !== 'table' || !isSimple(block) || random.chance(0.75)) return [block]
    const at = random.int(3, block.rows.length - 2)
    const header = random.chance(0.6) ? block.rows.slice(0, 1) : []
    page++
    return [
      { ...block, rows: block.rows.slice(0, at) },
      paragraph(`- ${page} -`, { align: 'center' }),
      { ...block, rows: [...header, ...block.rows.slice(at)] },
    ]
  })
}

const isSimple = ({ rows }: Table): boolean =>
  rows.length > 6 &&
  rows.every((row) => row.every(({ rowSpan }) => rowSpan === 1)) &&
  (rows[0] ?? []).every(({ header }) => header)
