import type { Change, PlacedText, Run } from './schema.ts'

/** The text as it stands in the file, with its runs: what evidence quotes. */
export const asPrinted = (placed: PlacedText): PlacedText => placed.printed ?? placed

/** The characters start..end of a settled text as a range of the printed one; the range itself where nothing was settled. */
export function printedRange({ printed }: PlacedText, start: number, end: number): [number, number] {
  if (!printed) return [start, end]
  const from = printed.from[start] ?? printed.text.length
  return [from, end > start ? (printed.to[end - 1] ?? printed.text.length) : from]
}

/** What was changed between two offsets of the printed text. */
export const changesIn = ({ printed }: PlacedText, start: number, end: number): Change[] =>
  (printed?.changes ?? []).filter((change) => change.start < end && change.end > start)

/**
 * The same text with the characters start..end taken for others. Changes on top of changes keep the first text as what is
 * printed; the places of glyphs stay with it.
 */
export function changeText(
  placed: PlacedText,
  start: number,
  end: number,
  change: Pick<Change, 'read' | 'name' | 'cost' | 'by'>,
): PlacedText {
  const { printed } = placed
  const base = printed ?? {
    text: placed.text,
    runs: placed.runs,
    from: Array.from({ length: placed.text.length }, (_, i) => i),
    to: Array.from({ length: placed.text.length }, (_, i) => i + 1),
    changes: [],
  }
  const [first, last] = printedRange({ ...placed, printed: base }, start, end)
  const shift = change.read.length - (end - start)
  const moved = (at: number): number => (at >= end ? at + shift : Math.min(at, start + change.read.length))
  const { read, name, cost, by } = change
  return {
    text: placed.text.slice(0, start) + read + placed.text.slice(end),
    runs: placed.runs.map(({ glyphs: _, ...run }): Run => ({ ...run, start: moved(run.start), end: moved(run.end) })),
    printed: {
      text: base.text,
      runs: base.runs,
      from: [...base.from.slice(0, start), ...new Array<number>(read.length).fill(first), ...base.from.slice(end)],
      to: [...base.to.slice(0, start), ...new Array<number>(read.length).fill(last), ...base.to.slice(end)],
      changes: [...base.changes, { start: first, end: last, read, name, cost, by }].sort((a, b) => a.start - b.start),
    },
  }
}
