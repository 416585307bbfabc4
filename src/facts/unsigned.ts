import type { Operand } from './schema.ts'

/** A figure by its size: what was cut or taken off adds up without its signs. */
export const unsigned = (operand: Operand): Operand => ({
  ...operand,
  written: { ...operand.written, number: bare(operand.written.number) },
  raw: bare(operand.raw),
})

const bare = (figure: string): string => figure.replace(/^[-−－]/, '')
