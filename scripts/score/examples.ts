import { generate } from '../generate/generate.ts'
import type { Block } from '../generate/paper.ts'

const length = 90

/** One sentence, or the header of one table, for every way of saying: from the first of the reports that were measured. */
export function examplesOf(ways: readonly string[], from: number): Map<string, string> {
  const examples = new Map<string, string>()
  for (let seed = from; seed < from + 150 && examples.size < ways.length; seed++) {
    for (const block of generate(seed).paper.blocks) {
      for (const [way, text] of saidIn(block)) if (ways.includes(way) && !examples.has(way)) examples.set(way, text)
    }
  }
  return examples
}

function saidIn(block: Block): [way: string, text: string][] {
  if (block.kind === 'paragraph')
    return block.ink.marks.map(({ fact, start, end }) => [fact.way ?? '', sentenceAt(block.ink.text, start, end)])
  const first = block.rows.findIndex((row) => row.some(({ ink }) => ink.marks.length > 0))
  const way = block.rows[first]?.flatMap(({ ink }) => ink.marks)[0]?.fact.way
  const above = block.rows[Math.max(first - 1, 0)] ?? []
  return way ? [[way, shortened(above.map(({ ink }) => ink.text.replace(/\s+/g, '')).join(' ¦ '))]] : []
}

function sentenceAt(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('。', start - 1), text.lastIndexOf('；', start - 1)) + 1
  const stop = text.indexOf('。', end)
  return shortened(text.slice(from, stop === -1 ? undefined : stop))
}

const shortened = (text: string): string =>
  (text.length > length ? `${text.slice(0, length)}…` : text).replaceAll('|', '¦')
