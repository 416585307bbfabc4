import type { Evidence, Operand } from './schema.ts'

/** The id of the amount or indicator that stands in the very place of a number; null where none does. */
export const idAt = (
  { evidence: e }: Operand,
  known: readonly { id: string; evidence: readonly Evidence[] }[],
): string | null => known.find(({ evidence }) => evidence.some((other) => isSamePlace(other, e)))?.id ?? null

/** Whether two quotes are of the very same number of the report. */
export const isSamePlace = (a: Evidence, b: Evidence): boolean =>
  a.block === b.block &&
  a.cell?.row === b.cell?.row &&
  a.cell?.column === b.cell?.column &&
  a.number_start === b.number_start
