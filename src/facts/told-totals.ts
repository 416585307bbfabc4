import type { Amount, Relation } from './schema.ts'
import { isSameSum } from './short-names.ts'

/**
 * 项目支出1,105.32万元 in the text and 合计 1,105.32 below a table of projects: a row of totals that names nothing is about what the text
 * tells one of its figures of, where the whole report has another figure of this kind. Changes the subjects in place.
 */
export function nameTotals(
  told: readonly Amount[],
  rows: readonly Amount[],
  relations: readonly Relation[],
  whole: string,
): void {
  const unnamed = rows.filter((one) => one.subject === whole && one.evidence.every(({ cell }) => cell !== null))
  const own = told.filter((one) => one.subject === whole)
  for (const group of new Set(unnamed.map((one) => one.group))) {
    const row = unnamed.filter((one) => one.group === group)
    const block = group.split('/')[0] as string
    const names = new Set(
      row.flatMap((one) =>
        told.filter((two) => isSameSum(one, two) && one.period === two.period).map(({ subject }) => subject),
      ),
    )
    const [name] = names
    const isOther = row.some((one) => own.some((two) => differs(one, two)))
    if (name === undefined || name === whole || names.size > 1 || !isOther) continue
    if (row.some((one) => told.some((two) => two.subject === name && differs(one, two)))) continue
    // a part that is as much as the whole
    if (rows.some((one) => one.subject === name && one.evidence.some((place) => place.block === block))) continue
    rename(row, relations, name)
  }
}

/** Gives the row, with the rates in it and the sums that make it up, the name. */
function rename(row: readonly Amount[], relations: readonly Relation[], name: string): void {
  const ids = new Set(row.map(({ id }) => id))
  for (const relation of relations)
    if (relation.kind === 'sum' && relation.total.id !== null && ids.has(relation.total.id)) relation.subject = name
  for (const amount of row) amount.subject = name
}

/** Another figure of one kind and year, and none that was only rounded. */
const differs = (a: Amount, b: Amount): boolean =>
  a.measure === b.measure &&
  a.unit === 'CNY' &&
  b.unit === 'CNY' &&
  a.period === b.period &&
  Math.abs(a.value - b.value) > Math.max(a.precision, b.precision)
