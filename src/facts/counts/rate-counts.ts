import { foldText } from '../../base/chinese-text.ts'
import type { Block, Paragraph } from '../../document/schema.ts'
import { operandAt } from '../operand-at.ts'
import type { Amount, Relation } from '../schema.ts'
import { numberOf, numeral } from './stated-number.ts'

const rate = '(?:预算|资金|支出)?(?:执行率|执行进度|支出进度|支付进度|支付率|支出率)'
const below = '低于|不足|未达到?|未到|不到|小于|落后于?|滞后于?|慢于'
const above = '高于|超过|大于|达到|快于|在'
const percent = '(?<percent>\\d{1,3}(?:\\.\\d+)?)\\s*%\\s*(?<side>以上|以下|及以上|\\(含\\)以上)?'
/** A bound with a name: the time gone by, the mean of all. */
const namedBound =
  '(?:同期)?(?:(?<schedule>序时|时序|时间)进度|(?:全[县市区省州]|总体|整体|各?项目)?(?<mean>平均)(?:数|值|水平|执行率|进度|支出进度|执行进度)?)(?:要求|标准)?(?:\\([^)]{0,12}\\))?'
const bound = `(?:(?<below>${below})|(?<above>${above}))\\s*(?:${percent}|${namedBound})`
const kinds = '(?:项目|单位|部门|县\\(?市?、?区?\\)?|县区|区县|乡镇|街道|地区)'
const count = `(?<number>${numeral})\\s*(?<unit>个(?!百分点)|项|家)`
/** 预算执行率低于80%的项目有2个, 低于序时进度的有两个, 执行率达到95%以上的项目5个. */
const boundFirst = new RegExp(
  `(?<rate>${rate})?${bound}(?:的)?${kinds}?(?:还|仍|共)*(?:共计?|有|为|共有)*\\s*${count}`,
  'dg',
)
/** 有2个项目执行率低于90%, 3个项目支出进度未达到序时进度. */
const countFirst = new RegExp(
  `${count}${kinds}(?:的)?(?:(?<rate>${rate})|支出|执行)?${bound}(?=[,;。、(及和]|要求|$)`,
  'dg',
)

interface Told {
  stated: ReadonlySet<number>
  blocks: readonly Block[]
}

/**
 * The projects of the only table of rates that lie on the stated side of a bound; a bound that a rate meets exactly decides nothing. The
 * time gone by is the per cent that the report gives for it, else what follows from the months of the rates.
 * @param told every number of projects that the report states, and its blocks
 */
export function rateCounts(block: Paragraph, amounts: readonly Amount[], subject: string, told: Told): Relation[] {
  const table = rateRows(amounts, subject)
  if (!table) return []
  const text = foldText(block.text)
  const found = [boundFirst, countFirst].flatMap((pattern) => [...text.matchAll(pattern)])
  return found.flatMap((m): Relation[] => {
    const said = m.groups as Record<string, string | undefined>
    const number = numberOf(said.number ?? '')
    const limit = boundOf(said, table, told.blocks)
    if (number === null || limit === null || isOther(text, m) || table.rows.some(({ value }) => value === limit))
      return []
    const isBelow = said.below !== undefined || /以下/.test(said.side ?? '')
    const listed = table.rows.filter(({ value }) => (isBelow ? value < limit : value > limit)).map((row) => row.subject)
    // by far another number: the projects of another list are counted
    if (Math.abs(listed.length - number) > 2) return []
    // a bound with a name is of all projects: the table has to have them all
    const isAll = said.percent !== undefined || table.whole !== null || told.stated.has(table.rows.length)
    if (listed.length !== number && !isAll) return []
    const [start, end] = [m.indices?.groups?.number?.[0] ?? 0, m.indices?.groups?.unit?.[1] ?? 0]
    return [
      {
        kind: 'count',
        subject,
        group: `${block.id}/s1`,
        stated: operandAt({ block }, String(number), said.unit ?? '', start, end),
        listed,
        complete: true,
        sorted: true,
      },
    ]
  })
}

/** Counted are some of the rows (重点项目中…), those of another year, or what is said of indicators and goals. */
const isOther = (text: string, m: RegExpMatchArray): boolean => {
  const clause = `${/[^,;。:]*$/.exec(text.slice(0, m.index))?.[0] ?? ''}${m[0]}`
  // 低于序时进度12个百分点 has no count; a bare 低于90% may be of any rate
  const isBare =
    m.groups?.rate === undefined &&
    m.groups?.percent !== undefined &&
    !/执行率|进度/.test(clause) &&
    !goesOn.test(text.slice(0, m.index))
  return isBare || /上年|去年|上半年|同期有|预计|指标|目标|满意|完成率|到位率|重点|抽|新增|个百分点/.test(clause)
}

/** 执行率达到95%以上的3个，|低于80%的2个: the rate is named with the first bound. */
const goesOn = new RegExp(
  `(?:执行率|进度)(?:[^,。;率]{0,10}%[^,。;率]{0,12}(?:${numeral})\\s*[个项家][^,。;率]{0,6}[,;、])+[^,。;%率]{0,4}$`,
)

/** The bound as a number: as stated, the time gone by, the rate of the whole where it and the mean of the rows part them alike. */
function boundOf(said: Record<string, string | undefined>, table: RateTable, blocks: readonly Block[]): number | null {
  if (said.percent !== undefined) return said.above === '在' && !said.side ? null : Number(said.percent)
  if (said.above === '在') return null
  if (said.schedule !== undefined) return scheduleIn(blocks) ?? scheduleOf(table.end)
  const mean = table.rows.reduce((sum, { value }) => sum + value, 0) / table.rows.length
  const whole = table.whole ?? mean
  const [low, high] = [Math.min(mean, whole), Math.max(mean, whole)]
  return table.rows.some(({ value }) => value >= low && value <= high) ? null : whole
}

const schedule =
  /(?:序时|时序|时间)进度(?:要求|目标)?(?:为|是|应达到?|应为|:)?\s*\(?\s*(?:为|应达到?)?(\d{1,3}(?:\.\d+)?)\s*%/g

/** The time gone by as the report states it; null where it does not, or states several. */
function scheduleIn(blocks: readonly Block[]): number | null {
  const stated = new Set(
    blocks.flatMap((block) =>
      block.kind === 'table' ? [] : [...foldText(block.text).matchAll(schedule)].map((m) => Number(m[1])),
    ),
  )
  return stated.size === 1 ? ([...stated][0] as number) : null
}

/** Months gone by of twelve, at the end of 2024-08. */
function scheduleOf(end: string): number | null {
  const month = Number(/^\d{4}-(\d\d)$/.exec(end)?.[1] ?? 12)
  return month < 12 ? (month / 12) * 100 : null
}

interface RateTable {
  rows: Amount[]
  /** Rate of the row of the whole. */
  whole: number | null
  /** The month the rates reach to: 2024-09; another text where they are of a whole year. */
  end: string
}

/**
 * Execution rates of three projects or more in one table, without that of the whole; of several columns (1—6月, 1—9月) those that
 * reach furthest. Null where several tables have them.
 */
function rateRows(amounts: readonly Amount[], subject: string): RateTable | null {
  const all = amounts.filter(
    ({ measure, evidence }) => measure === 'execution_rate' && evidence.some(({ cell }) => cell !== null),
  )
  const end = all.map(endOf).sort().at(-1) ?? ''
  const last = all.filter((amount) => endOf(amount) === end)
  // 中央资金 over all columns: the total row is of that source, and no project
  const isWhole = ({ subject: name, fund_source }: Amount): boolean => name === subject || name === fund_source
  const rows = last.filter((amount) => !isWhole(amount))
  const tables = new Set(rows.flatMap(({ evidence }) => evidence.flatMap(({ cell, block }) => (cell ? [block] : []))))
  const names = new Set(rows.map(({ subject: name }) => name))
  // several rates a row, one for each source of funds: none is that of the row
  const isParted = rows.some(({ subject: name, subject_path: [owner] }) => name.startsWith(`${owner}/`))
  if (rows.length < 3 || tables.size !== 1 || names.size !== rows.length || isParted) return null
  const whole = last.find(
    (amount) => isWhole(amount) && amount.evidence.some(({ cell, block }) => cell && tables.has(block)),
  )
  return { rows, whole: whole?.value ?? null, end }
}

/** The month a rate reaches to: 2024-09 of 2024-01/2024-09. */
const endOf = ({ period }: Amount): string => period?.split('/').at(-1) ?? ''
