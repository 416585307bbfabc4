import { squeeze } from '../../base/chinese-text.ts'
import { payingLevel } from '../../facts/text/fund-source.ts'

/** Endings that do not tell subjects apart. */
const endings =
  /(?:项目支出|项目经费|项目资金|专项资金|专项经费|财政拨款支出|财政拨款|项目|专项|支出|经费|资金|补助|阶段|学段)$/

/** 本部门机关运行经费 is 机关运行经费. */
const owner = /^[我本](?:部门|单位|局|中心|委|院|校|镇|乡|街道)(?=.{4})/

/** Name reduced to what tells subjects apart: no quotes, brackets' marks, numbering or general endings. */
export function subjectKey(subject: string): string {
  const bare = squeeze(subject)
    .replace(/["'“”‘’《》()（）]/g, '')
    .replace(/^其中:?/, '')
    .replace(owner, '')
    .replace(/^三公经费(?:财政拨款|支出|决算)*$/, '三公')
  const source = payingLevel(bare)
  if (source !== null) return `${source}级`
  return shorten(bare)
}

/** 抚恤补助专项 is 抚恤补助 is 抚恤: one ending after the other, while a name of four characters is left. */
function shorten(name: string): string {
  const short = name.replace(endings, '')
  if (short === name || short.length < 2) return name
  const shorter = short.replace(endings, '')
  return shorter.length >= 4 ? shorten(short) : short
}

/** Names that every project of a report shares: 省级资金, 财政拨款, 自筹. */
export const isSource = (subject: string): boolean =>
  payingLevel(squeeze(subject)) !== null ||
  /^(?:其中:?)?(?:(?:本年|当年|上级|本级)?财政(?:拨款|资金)?|其他(?:资金)?|自筹(?:资金)?|单位资金)$/.test(
    squeeze(subject),
  )

export const sameSubject = (a: string, b: string): boolean => a === b || subjectKey(a) === subjectKey(b)
