import type { Ink, Mark, Paper } from './paper.ts'
import type { AmountLine, IndicatorLine } from './truth.ts'

/** The facts that a paper states, in reading order. The same fact with the same value stated again is one line. */
export function factLines(paper: Paper, report: number): (AmountLine | IndicatorLine)[] {
  const lines = new Map<string, AmountLine | IndicatorLine>()
  for (const ink of inksOf(paper)) {
    for (const mark of ink.marks) {
      const line = lineOf(ink, mark, report)
      const known = lines.get(identity(line))
      // A fact that one place requires is required, however often it may be left out elsewhere.
      if (!known) lines.set(identity(line), line)
      else if (known.optional && !line.optional) lines.set(identity(line), line)
    }
  }
  return [...lines.values()]
}

function* inksOf(paper: Paper): Generator<Ink> {
  for (const block of paper.blocks) {
    if (block.kind === 'paragraph') yield block.ink
    else for (const row of block.rows) for (const cell of row) yield cell.ink
  }
}

function lineOf(ink: Ink, mark: Mark, report: number): AmountLine | IndicatorLine {
  const raw = ink.text.slice(mark.start, mark.end)
  const quote = clauseAround(ink.text, mark.start, mark.end)
  const { kind, ...rest } = mark.fact
  return { kind, report, ...rest, raw, quote } as AmountLine | IndicatorLine
}

const identity = (line: AmountLine | IndicatorLine): string =>
  line.kind === 'amount'
    ? `a ${line.subject} ${line.measure} ${line.value} ${line.unit}`
    : `i ${line.subject} ${line.name} ${line.target ?? line.target_text} ${line.actual ?? line.actual_text}`

function clauseAround(text: string, start: number, end: number): string {
  let from = start
  while (from > 0 && !'。；\n'.includes(text[from - 1] as string)) from--
  let to = end
  while (to < text.length && !'。；\n'.includes(text[to] as string)) to++
  return text.slice(from, to).trim()
}
