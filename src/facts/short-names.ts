import { squeeze } from '../base/chinese-text.ts'
import type { Amount, Relation } from './schema.ts'

/**
 * 场馆开放补助 in the text is the row 公共体育场馆免费开放补助 of a table: the characters of the short name stand in the long one in the
 * same order, no other row has them, and at least one figure of the same measure says so by its value. All figures of the short name
 * then belong to the row, also those that differ. Changes the subjects in place; returns nothing for names that are rows themselves.
 */
export function joinShortNames(
  told: readonly Amount[],
  rows: readonly Amount[],
  relations: readonly Relation[],
  whole: string,
): void {
  const long = [...new Set(rows.map((a) => a.subject))]
  for (const name of new Set(told.map((a) => a.subject))) {
    const short = squeeze(name)
    if ((short.length < 4 && !level.test(short)) || name === whole || long.includes(name)) continue
    const [row, ...more] = long.filter((one) => one !== whole && isShortFor(short, squeeze(one)))
    if (
      row === undefined ||
      more.length > 0 ||
      !told.some((a) => a.subject === name && rows.some((b) => b.subject === row && isSame(a, b)))
    )
      continue
    for (const amount of told) if (amount.subject === name) amount.subject = row
    for (const relation of relations) if (relation.subject === name) relation.subject = row
  }
}

/** 省级 for 省级补助: the level alone, where one source of it is told. */
const level = /^(?:中央|[省市州盟县旗区镇乡]级)$/

const isSame = (a: Amount, b: Amount): boolean =>
  a.measure === b.measure && a.unit === 'CNY' && b.unit === 'CNY' && a.value === b.value && a.value !== 0

/** 公务用车购置及运行维护费 is more than 公务用车运行维护费. */
const conjunctions = (name: string): number => name.match(/[及和与、]/g)?.length ?? 0

const generalEnd = /^(?:项目|专项|支出|收入|经费|资金|费用?|[()（）]|类|款)+$/

/** All of the short name in stretches of two characters or more, in order. */
function isShortFor(short: string, long: string): boolean {
  if (short.length >= long.length || conjunctions(short) !== conjunctions(long)) return false
  // 财政拨款收入 for 财政拨款: an ending says no more, and equal figures are one fact as it is
  if (long.startsWith(short) && generalEnd.test(long.slice(short.length))) return false
  let [at, i] = [0, 0]
  while (i < short.length) {
    let n = short.length - i
    while (n >= 2 && !long.slice(at).includes(short.slice(i, i + n))) n--
    if (n < 2) return false
    at = long.indexOf(short.slice(i, i + n), at) + n
    i += n
  }
  return true
}
