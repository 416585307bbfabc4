import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Block, type Ink, type Paper, paragraph } from '../generate/paper.ts'
import { randomFrom } from '../generate/random.ts'
import { writeDocx } from '../generate/write-docx.ts'
import { writeHtml } from '../generate/write-html.ts'
import { writePdf } from '../generate/write-pdf.ts'
import { samples } from '../samples/all.ts'

const formats = ['pdf', 'docx', 'html'] as const

/** Files in one folder: more are slow to look at in most programs. */
const folderSize = 1000

/** Name of the folder that holds the first of them. */
export const firstFolder = '000'

/**
 * Writes files that differ in content and length: the samples under other names of units, once, twice or four times over in one file.
 * The same number gives the same files.
 */
export function writeBulkFiles(folder: string, count: number): void {
  for (let i = 0; i < count; i++) {
    const format = formats[i % formats.length] as (typeof formats)[number]
    const name = `${String(i).padStart(6, '0')}.${format}`
    const file = join(folder, String(Math.floor(i / folderSize)).padStart(3, '0'), name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytesOf(paperOf(i), format))
  }
}

function bytesOf(paper: Paper, format: (typeof formats)[number]): string | Uint8Array {
  if (format === 'pdf') return writePdf(paper)
  return format === 'docx' ? writeDocx(paper) : writeHtml(paper)
}

const places = '山水云林石泉松柏梅兰竹菊东西南北青白红金'

function paperOf(number: number): Paper {
  const random = randomFrom(`bulk ${number}`)
  const { paper } = random.pick(samples)
  const place = random.sample([...places], 3).join('')
  const renamed = (text: string): string => text.replaceAll(/岚浦|云溪|青岑/g, place)
  const times = random.pick([1, 1, 1, 1, 1, 1, 2, 2, 2, 4])
  const blocks = Array.from({ length: times }, () => paper.blocks).flat()
  return {
    title: renamed(paper.title),
    blocks: [...blocks.map((block) => withTexts(block, renamed)), paragraph(`档案编号：${number}`)],
  }
}

function withTexts(block: Block, change: (text: string) => string): Block {
  const ink = ({ text }: Ink): Ink => ({ text: change(text), marks: [] })
  if (block.kind === 'paragraph') return { ...block, ink: ink(block.ink) }
  return { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, ink: ink(cell.ink) }))) }
}
