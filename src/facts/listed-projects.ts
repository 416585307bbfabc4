import { readChineseNumeral } from '../base/chinese-numerals.ts'
import { foldText, squeeze } from '../base/chinese-text.ts'
import type { Block, Paragraph } from '../document/schema.ts'
import { operandAt } from './operand-at.ts'
import { makesUpWhole, type ProjectList, projectLists } from './project-lists.ts'
import type { Amount, Operand, Relation } from './schema.ts'

/** How many blocks further on a list may begin that a stated number announces. */
const reach = 25

/**
 * 纳入自评的项目共5个, 对6个项目开展了监控: the stated number of projects against those the report lists. Where some list of the
 * report has as many, it is the one meant. Otherwise a list is the one meant when it is known to be whole (its money makes up a
 * stated total, or another list names the same projects), or when it begins close by and is short of one or has one too many.
 */
export function listedProjects(blocks: readonly Block[], subject: string, amounts: readonly Amount[]): Relation[] {
  const all = projectLists(blocks)
  const chosen = chosenNumbers(blocks)
  return blocks.flatMap((block, at) => {
    if (block.kind === 'table') return []
    return statedNumbers(block).flatMap((stated): Relation[] => {
      const number = Number(stated.number)
      if (number < 2) return []
      const lists = all.filter(({ names }) => names.length === number || !chosen.has(names.length))
      const whole = lists.filter((list) => makesUpWhole(list, amounts) || isConfirmed(list, all))
      const near = (list: ProjectList): boolean =>
        list.numbered &&
        list.at >= at &&
        list.at <= at + reach &&
        Math.abs(list.names.length - number) <= Math.max(list.names.length >= 4 ? 2 : 1, number * 0.1)
      const list =
        lists.find((one) => one.names.length === number) ??
        (stated.ofBudget ? longest(whole) : undefined) ??
        (stated.ofParts ? longest(whole.filter((one) => Math.abs(one.names.length - number) <= 2)) : undefined) ??
        lists.find(near) ??
        (stated.ofBudget ? chapterOf(lists, at, number) : undefined)
      if (!list) return []
      return [
        {
          kind: 'count',
          subject,
          group: `${block.id}/s1`,
          stated: operandOf(block, stated),
          listed: list.names,
          complete: true,
        },
      ]
    })
  })
}

/**
 * The chapter behind the number that goes through the projects one by one, where the report names no others: three of them are
 * missing at most, and no more than are there. Of many projects a report may describe a few.
 */
function chapterOf(lists: readonly ProjectList[], at: number, number: number): ProjectList | undefined {
  const list = lists.find((one) => one.isChapter && one.at > at && one.at <= at + reach)
  if (!list) return undefined
  const names = list.names.map(squeeze)
  const isNamed = (name: string): boolean => names.some((one) => one.includes(name) || name.includes(one))
  const missing = number - names.length
  return missing > 0 &&
    missing <= Math.min(3, names.length) &&
    lists.every((one) => one.names.map(squeeze).every(isNamed))
    ? list
    : undefined
}

const longest = (lists: readonly ProjectList[]): ProjectList | undefined =>
  [...lists].sort((a, b) => b.names.length - a.names.length)[0]

/** Another list, further on, names the same projects, and no list has more. */
function isConfirmed(list: ProjectList, lists: readonly ProjectList[]): boolean {
  const names = list.names.map(squeeze)
  const isSame = (other: ProjectList): boolean =>
    other.at !== list.at &&
    other.names.length === names.length &&
    other.names.every((name) => names.some((one) => one.includes(squeeze(name)) || squeeze(name).includes(one)))
  return list.numbered && lists.some(isSame) && lists.every((other) => other.names.length <= names.length)
}

/** Parts of the projects, and projects of plans: their number is another one. */
const otherNumber =
  /其中|低于|高于|超过|不足|达到|下一|拟|计划|未|已完成|完工|重点|抽取|抽查|抽选|选取|选择|随机|委托|第三方|前期|新增|(?:优|良|中|差)/
const leadsCount = /(?:共|共有|共计|涉及|安排|设立|设置|包括|包含|纳入|列入|申报|对|全部|所有)[^,。;]{0,12}$/
const projectsBefore =
  /项目(?:支出)?(?:总数|数量|个数|数)?(?:共|共计|合计|总计|总共|共有|有|为)+\s*$|(?:共|总共|一共|合计)(?:安排|设立|设置|实施|承担|涉及|包括|包含|下达)[^,。;]{0,8}项目\s*$/
/** Who counts the projects of a budget; works that a project builds (全市共实施40个项目) may be listed nowhere. */
const ofBudget = /自评|监控|绩效评价|纳入|列入|年度?预算|申报/

/** A stated number of projects, and whether it is the number of all in the budget. */
interface Stated {
  number: string
  unit: string
  start: number
  end: number
  ofBudget: boolean
  /** Of the parts of one project (子项目), which the table of its money lists. */
  ofParts: boolean
}

const counts = /(?<![\d.,])(\d{1,3}|[一二两三四五六七八九十]{1,3})\s*(个|项)/g

/** 6个重点项目, 抽取4个项目: those looked at more closely. A list of as many is theirs, and none of all the projects. */
const chosenCounts =
  /(?:重点|抽取|抽查|抽选|选取|选择|随机|现场)[^,。;:\d]{0,10}?(\d{1,3}|[一二两三四五六七八九十]{1,3})\s*[个项](?!百分点|月)|(\d{1,3}|[一二两三四五六七八九十]{1,3})\s*[个项](?:[省市县区]级|财政|部门)?重点(?:监控|评价|关注|抽查)?(?:项目|专项)/g

const chosenNumbers = (blocks: readonly Block[]): Set<number> =>
  new Set(
    blocks.flatMap((block) =>
      block.kind === 'table'
        ? []
        : [...foldText(block.text).matchAll(chosenCounts)].map((m) => {
            const digits = m[1] ?? m[2] ?? ''
            return /\d/.test(digits) ? Number(digits) : (readChineseNumeral(digits) ?? 0)
          }),
    ),
  )

/** 项目共计5个, 共安排六个项目, 专项资金项目共8项. */
function statedNumbers(block: Paragraph): Stated[] {
  const text = foldText(block.text)
  return [...text.matchAll(counts)].flatMap((m) => {
    const [whole, digits, unit] = m as unknown as [string, string, string]
    const [start, end] = [m.index, m.index + whole.length]
    const number = /\d/.test(digits) ? digits : readChineseNumeral(digits)
    const lead = /[^,。;:]*$/.exec(text.slice(0, start))?.[0] ?? ''
    const behind = /^[^,。;:]*/.exec(text.slice(end))?.[0] ?? ''
    if (number === null || otherNumber.test(lead) || /^(?:以上|左右)/.test(behind)) return []
    const follows = unit === '个' && /^(?:子|专)?项目(?!中|里)/.test(behind) && leadsCount.test(lead)
    if (!follows && !projectsBefore.test(lead)) return []
    // 对3个项目开展部门评价: those chosen for it
    if (/对[^,。;]{0,6}$/.test(lead) && (!/自评|监控/.test(behind) || /重点|抽查|复核|现场/.test(behind))) return []
    return [
      {
        number: String(number),
        unit,
        start,
        end,
        ofBudget: ofBudget.test(lead + behind),
        ofParts: /^子项目/.test(behind),
      },
    ]
  })
}

const operandOf = (block: Paragraph, { number, unit, start, end }: Stated): Operand =>
  operandAt({ block }, number, unit, start, end)
