import { foldText } from '../base/chinese-text.ts'
import type { Block } from '../document/schema.ts'
import { isFormTable } from '../reports/form-table.ts'
import type { ReportHeader } from '../reports/schema.ts'
import { formPart } from '../reports/words/titles.ts'
import { gridOf } from './tables/grid.ts'
import { projectIn } from './tables/project-name.ts'

const kinds =
  /(?:(?:财政)?重点(?:绩效)?(?:再)?评价(?:项目)?(?:报告)?|(?:项目)?(?:支出)?(?:预算)?绩效(?:运行)?(?:目标)?(?:自评复核|评价复核|自我?评价?|再评价|评价|监控|跟踪|运行监控|双监控|完成|实现)?(?:工作)?(?:情况)?(?:的)?(?:汇总)?(?:报告|表|说明|情况)?|(?:部门|单位)?决算(?:公开)?(?:说明|情况说明|报告)?|(?:部门|单位)?整体支出|自评报告|自评表|指标完成情况表?|(?:绩效)?(?:自评)?情况(?:汇总)?表|评价报告|监控报告)/g

/**
 * What the figures of a report are about when they name nothing themselves: the project in its title
 * (公积金档案系统维保费 in …维保费项目绩效运行监控报告), or the organization where the title names no project.
 */
export function reportSubject(header: ReportHeader, blocks: readonly Block[] = []): string {
  const fallback = header.organization ?? regionOf(header) ?? header.title ?? '本报告'
  if (header.type === 'department' || header.type === 'final-accounts') return fallback
  // 关于2023年县级预算执行情况的报告: of all the money of a treasury
  if (header.type === 'other' && /预算(?:收支)?执行/.test(header.title ?? '')) return fallback
  const inTitle = header.title ? projectInTitle(header, header.title) : null
  return (
    (inTitle && nameInForm(inTitle, blocks)) ?? inTitle ?? projectInText(blocks) ?? projectOfForms(blocks) ?? fallback
  )
}

/** 江北市农技推广 in a title is the 农技推广 of the form below it: a cell says nothing but the name without its place. */
function nameInForm(inTitle: string, blocks: readonly Block[]): string | null {
  const name = inTitle.replace(/^[\u4e00-\u9fa5]{2,7}?[省市县区州旗](?=[\u4e00-\u9fa5]{4,})/, '')
  const isCell = (block: Block): boolean =>
    block.kind === 'table' && block.cells.some(({ text }) => foldText(text).replace(/\s+/g, '') === name)
  return name !== inTitle && blocks.some(isCell) ? name : null
}

/** 项目名称 | 某某项目: the only project that the forms of a report name, where its title says no more than what kind of form it is. */
function projectOfForms(blocks: readonly Block[]): string | null {
  const names = new Set(
    blocks.flatMap((block) => (block.kind === 'table' && isFormTable(block) ? (projectIn(gridOf(block)) ?? []) : [])),
  )
  const [only] = names
  return only !== undefined && names.size === 1 ? only : null
}

/** 某县…情况汇总表: the county, where no office signs it. */
const regionOf = ({ region, title }: ReportHeader): string | null =>
  region && title && foldText(title).replace(/\s+/g, '').startsWith(region.name) ? region.name : null

function projectInTitle(header: ReportHeader, title: string): string | null {
  let name = foldText(title).replace(/\s+/g, '')
  if (header.organization) name = name.replace(foldText(header.organization).replace(/\s+/g, ''), '')
  name = name
    .replace(
      /[(（]?(?:(?:19|20)\d\d年?[-—~至])?(?:19|20)\d\d年?(?:度)?(?:[一二三四]季度|上半年|前三季度|\d{1,2}[-—~至]\d{1,2}月)?[)）]?/g,
      '',
    )
    .replace(/^关于/, '')
    .replace(formPart, '')
    .replace(/(?:结果|情况)*的?(?:通报|公告|公示|通知)$/, '')
    .replace(/(?:结果)?[及和与]?(?:结果)?应用$/, '')
    .replace(kinds, '')
    .replace(/(?:市级|省级|县级|区级|州级|本级|财政|年度|专项支出)?(?:项目)?(?:支出)?(?:预算)?$/g, '')
    // 补偿费使用绩效评价报告: how the money was used is evaluated
    .replace(/(?<=[费金]|经费|补助|专项)(?:管理)?使用(?:管理)?(?:情况)?$/, '')
    // 区级项目支出绩效自评表(管网维护): what kind of form it is stands outside the bracket
    .replace(/^(?:部门|单位|项目|预算|财政|[市县区州省]级|支出|本级)+(?=\([^()]{4,}\)$)/, '')
    .replace(/^[的《“(]+|[》”)的()]+$/g, '')
    // 补助资金绩效自评报告(残疾人事业): what was cut off behind the bracket
    .replace(/\(([^()]*)$/, '($1)')
  return name.length >= 4 &&
    // a title that names the office twice, in its head and once more: 某管理处关于
    !/关于$/.test(name) &&
    !/(?:^|绩效)管理工作/.test(name) &&
    !/^(?:部门|单位|项目|预算|专项|财政|市级|省级|县级|区级|州级|[市县区州省]直|转移支付|区域|重点|本级)+$/.test(name)
    ? name
    : null
}

/** 项目名称：…, 评价对象为…项目: the first such statement of a report whose title names no project. */
function projectInText(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    if (block.kind === 'table') continue
    const m = /(?:项目名称|评价对象|自评对象)\s*(?:为|是|:)\s*[“"]?([^,。;:“”"]{4,40}?)[”"]?(?:项目)?(?:[,。;]|$)/.exec(
      foldText(block.text),
    )
    if (m) return (m[1] as string).trim()
  }
  return null
}
