import { squeeze } from '../base/chinese-text.ts'
import type { Amount, Relation } from './schema.ts'
import { payingLevel } from './text/fund-source.ts'

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
    if (name === whole || long.includes(name)) continue
    const [row, ...more] = long.filter((one) => one !== whole && isOneName(short, squeeze(one)))
    if (
      row === undefined ||
      more.length > 0 ||
      !told.some((a) => a.subject === name && rows.some((b) => b.subject === row && isSameSum(a, b)))
    )
      continue
    for (const amount of told) if (amount.subject === name) amount.subject = row
    for (const relation of relations) if (relation.subject === name) relation.subject = row
  }
}

const isOneName = (told: string, row: string): boolean =>
  ((told.length >= 4 || bareLevel.test(told)) &&
    (isShortFor(told, row) || isEndOf(row, told) || saysMore(told, row))) ||
  (payingLevel(told) !== null && payingLevel(told) === payingLevel(row))

/** 省级 for 省级补助: the level alone, where one source of it is told. */
const bareLevel = /^(?:中央|[省市州盟县旗区镇乡]级)$/

/** 病虫防治作业补助 for the row 病虫防治, 实施主体自筹 for 主体自筹. */
const saysMore = (told: string, row: string): boolean =>
  row.length >= 4 &&
  ((told.startsWith(row) && /^(?:作业|建设|购置|推广)?(?:补助|补贴|奖补)(?:资金)?$/.test(told.slice(row.length))) ||
    (told.endsWith(row) && told.length - row.length <= 2))

/** One sum of money for one measure. */
export const isSameSum = (a: Amount, b: Amount): boolean =>
  a.measure === b.measure && a.unit === 'CNY' && b.unit === 'CNY' && a.value === b.value && a.value !== 0

/** 其他社会事务 in the table is 民政、文体等其他社会事务 in the text. */
const isEndOf = (row: string, told: string): boolean =>
  row.length >= 4 && told.includes('、') && told.endsWith(`等${row}`)

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
