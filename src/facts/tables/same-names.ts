import { isFundSource } from '../text/fund-source.ts'
import type { RowLabel } from './row-labels.ts'

/** Longest name that is set together with what it is a part of without a sign between them. */
const short = 8

/**
 * The name of a row among those of its section: 住校生 below 小学 and below 初中 are 小学住校生 and 初中住校生. A name that stands
 * once is enough by itself, and a source of funds keeps its name everywhere: its owner is in its path.
 */
export function nameAmong(label: RowLabel, labels: readonly RowLabel[]): string {
  const { name } = label
  const owner = ownerOf(label)
  if (owner === null || label.subtotal || label.among || isFundSource(name)) return name
  const others = labels.filter((other) => other !== label && other.name === name && !other.total && !other.subtotal)
  const isTwice = others.some((other) => ownerOf(other) !== null && ownerOf(other) !== owner)
  if (!isTwice) return name
  return owner.length <= short && name.length <= short ? `${owner}${name}` : `${owner}/${name}`
}

const ownerOf = ({ parents, beside, name }: RowLabel): string | null => {
  const owner = parents.at(-1) ?? beside
  return owner === name ? null : owner
}
