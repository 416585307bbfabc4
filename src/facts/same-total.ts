import type { Relation } from './schema.ts'

/** Whether two relations add up to the same figure of the report. */
export const isSameTotal = (one: Relation, other: Relation): boolean =>
  one.kind === 'sum' &&
  other.kind === 'sum' &&
  one.total.evidence.block === other.total.evidence.block &&
  one.total.evidence.number_start === other.total.evidence.number_start
