import stringWidth from 'string-width'

/** A column of figures is set flush right; a column of words flush left and cut at `max` cells of the terminal. */
export interface Column {
  align: 'left' | 'right'
  max?: number
  /** Names of files keep their end, which tells formats apart: training-…eval.docx. */
  keepsEnd?: true
}

/**
 * Rows of text set in columns of equal width as a terminal shows them: an ideograph takes two cells. Two blanks between columns, none
 * at the end of a line.
 */
export function alignColumns(rows: readonly (readonly string[])[], columns: readonly Column[]): string[] {
  const cut = rows.map((row) =>
    columns.map((column, i) =>
      (column.keepsEnd ? cutInside : cutToWidth)(row[i] ?? '', column.max ?? Number.POSITIVE_INFINITY),
    ),
  )
  const widths = columns.map((_, i) => Math.max(...cut.map((row) => stringWidth(row[i] as string))))
  return cut.map((row) =>
    row
      .map((text, i) => padded(text, widths[i] as number, (columns[i] as Column).align))
      .join('  ')
      .trimEnd(),
  )
}

function padded(text: string, width: number, align: Column['align']): string {
  const fill = ' '.repeat(Math.max(0, width - stringWidth(text)))
  return align === 'left' ? text + fill : fill + text
}

/** The text within `max` cells; what is cut off is shown as "…". */
export function cutToWidth(text: string, max: number): string {
  if (stringWidth(text) <= max) return text
  let kept = ''
  for (const character of text) {
    if (stringWidth(kept + character) > max - 1) break
    kept += character
  }
  return `${kept}…`
}

/** The text within `max` cells with its end; what is left out before it is shown as "…". */
export function cutInside(text: string, max: number): string {
  if (stringWidth(text) <= max) return text
  const characters = [...text]
  let end = ''
  while (stringWidth(characters.at(-1) + end) <= Math.floor(max * 0.6) && characters.length > 0)
    end = characters.pop() + end
  return cutToWidth(characters.join(''), max - stringWidth(end)) + end
}
