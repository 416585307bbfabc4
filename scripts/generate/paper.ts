import type { AmountLine, IndicatorLine } from './truth.ts'

/** An amount while it is being written: what surrounds it is known later. */
export type AmountFact = Omit<AmountLine, 'report' | 'quote' | 'raw' | 'kind'> & { kind: 'amount' }
export type IndicatorFact = Omit<IndicatorLine, 'report' | 'quote' | 'raw' | 'kind'> & { kind: 'indicator' }

/** A fact and the characters of the text that state it. */
export interface Mark {
  start: number
  end: number
  fact: AmountFact | IndicatorFact
}

/** Text that knows which facts it states. */
export interface Ink {
  text: string
  marks: Mark[]
}

export interface Paragraph {
  kind: 'paragraph'
  ink: Ink
  /** 0: title, 1..3: headings. */
  heading: number | null
  align: 'left' | 'center' | 'right'
}

export interface Cell {
  ink: Ink
  rowSpan: number
  colSpan: number
  header: boolean
  align: 'left' | 'center' | 'right'
}

/** Rows hold the cells that start in them; a cell spanned over from above or from the left is not repeated. */
export interface Table {
  kind: 'table'
  rows: Cell[][]
}

export type Block = Paragraph | Table

/** A written report before it becomes a file: paragraphs and tables in reading order. */
export interface Paper {
  title: string
  blocks: Block[]
}

export const plain = (text: string): Ink => ({ text, marks: [] })

export function joinInk(...parts: (Ink | string)[]): Ink {
  const whole: Ink = { text: '', marks: [] }
  for (const part of parts) {
    const ink = typeof part === 'string' ? plain(part) : part
    const at = whole.text.length
    whole.marks.push(...ink.marks.map((mark) => ({ ...mark, start: mark.start + at, end: mark.end + at })))
    whole.text += ink.text
  }
  return whole
}

export const marked = (text: string, ...facts: Mark['fact'][]): Ink => ({
  text,
  marks: facts.map((fact) => ({ start: 0, end: text.length, fact })),
})

export const paragraph = (ink: Ink | string, more: Partial<Omit<Paragraph, 'ink' | 'kind'>> = {}): Paragraph => ({
  kind: 'paragraph',
  ink: typeof ink === 'string' ? plain(ink) : ink,
  heading: null,
  align: 'left',
  ...more,
})

export const heading = (level: number, text: string): Paragraph =>
  paragraph(text, { heading: level, align: level === 0 ? 'center' : 'left' })

export const cell = (ink: Ink | string, more: Partial<Omit<Cell, 'ink'>> = {}): Cell => ({
  ink: typeof ink === 'string' ? plain(ink) : ink,
  rowSpan: 1,
  colSpan: 1,
  header: false,
  align: 'center',
  ...more,
})

/** A table from plain rows; the first `headers` rows are header cells. */
export const table = (rows: (Ink | string | Cell)[][], headers = 0): Table => ({
  kind: 'table',
  rows: rows.map((row, index) =>
    row.map((entry) => {
      const made = typeof entry === 'string' || 'text' in entry ? cell(entry) : entry
      return index < headers ? { ...made, header: true } : made
    }),
  ),
})

/** Tagged template: p`年初预算${amount}` keeps the facts of its parts. */
export function text(strings: TemplateStringsArray, ...parts: (Ink | string)[]): Ink {
  return joinInk(...strings.flatMap((string, i) => (i < parts.length ? [string, parts[i] as Ink | string] : [string])))
}
