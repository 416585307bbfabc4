import type { Evidence, Operand } from './schema.ts'

/** The id of the amount or indicator that stands in the very place of a number; null where none does. */
export const idAt = (
  { evidence: e }: Operand,
  known: readonly { id: string; evidence: readonly Evidence[] }[],
): string | null =>
  known.find(({ evidence }) =>
    evidence.some(
      (other) =>
        other.block === e.block &&
        other.cell?.row === e.cell?.row &&
        other.cell?.column === e.cell?.column &&
        other.number_start === e.number_start,
    ),
  )?.id ?? null
