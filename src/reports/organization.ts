import { foldText } from '../base/chinese-text.ts'
import type { Block, Table } from '../document/schema.ts'
import { cellRightOf, flat, isParagraph, isTable, squeezed } from './lines.ts'
import {
  notEndingBefore,
  organizationEndings,
  organizationLabels,
  otherUnits,
  unitLabelEndings,
} from './words/organizations.ts'

const endings = [...organizationEndings]
  .sort((a, b) => b.length - a.length)
  .map((word) => {
    const goesOn = notEndingBefore[word.at(-1) as string]
    return goesOn ? `${word}(?![${goesOn}])` : word
  })
  .join('|')
const orgAtStart = new RegExp(
  `^(?:关于)?(?:(?:19|20)\\d\\d年(?:度)?)?([\\u4e00-\\u9fa5()]{2,28}?(?:${endings}))(?=$|[(]?(?:19|20)\\d\\d|关于|部门|单位|项目|专项|本级|机关|整体|绩效|预算|[\\u4e00-\\u9fa5]{2,20}(?:项目|专项|经费|资金|绩效|工程))`,
)
const wholeOrg = new RegExp(`^[\\u4e00-\\u9fa5()]{2,40}(?:${endings})(?:[(]本级[)])?$`)
const orgInText = new RegExp(
  `[\\u4e00-\\u9fa5]{2,6}(?:省|自治区|市|自治州|州|盟|地区|县|区|旗|镇|乡|街道)[\\u4e00-\\u9fa5]{0,14}?(?:${endings})`,
  'g',
)

/** Several units at once, or one by its relation to the writer: 各县（区）农业农村局, 有关单位. */
const collective = /^(?:各|全[省市县区州]|有关|相关|所属|下属|辖区|本|该|我|其他|上级)/

/** Whether a line is the name of one organization and nothing else. */
export const isOrganization = (line: string): boolean =>
  line.length >= 4 && wholeOrg.test(line) && !/[的是]/.test(line) && !collective.test(line)

/** Endings that only organizations have; 中心, 馆, 站, 园 end works and facilities as well. */
const certainEnding = /(?:局|厅|委员会|大学|学院|医院|人民政府|联合会|办公室|法院|检察院|监狱|总工会|支队|总队)$/
const place = /^[\u4e00-\u9fa5]{1,7}?(?:省|市|县|区|州|盟|旗|镇|乡|街道)/
const noPlace =
  /(?:城乡|乡镇|社区|城市|都市|地区|园区|校区|景区|小区|市区|城区|山区|灌区|片区|库区|林区|牧区|辖区|城镇|集镇|市县|县区|县乡|开发区|农村)$/

/** 松禾区城乡|公共自行车: words on where a project is, whose last character also ends names of townships. */
const kindsOfPlaces = /(?:城乡|县乡|乡镇)$/

/** Kinds of units: 公立医院综合改革, 基层医疗卫生机构, 社区养老服务中心. */
const kindOfUnit = /^(?:公立|公办|民办|私立|基层|高等|中等|职业|普通|义务教育|农村|城乡|乡镇|社区|中小|公共|养老|托育)/

/** 健全现代医院管理制度: what is done, and to what. */
const deed = /^(?:健全|完善|加强|推进|深化|提升|支持|建立|推动|促进|加快)(?!镇|乡|县|村|街道)/

/** Whether the first words of a title name a unit, not what the project builds (公共文化场馆, 养老服务中心). */
function namesUnit(name: string): boolean {
  if (kindOfUnit.test(name) || deed.test(name) || kindsOfPlaces.test(name)) return false
  const at = place.exec(name)?.[0]
  return certainEnding.test(name) || (at !== undefined && !noPlace.test(at))
}

/**
 * The unit that reports: from the title, from a field (填报单位：, 实施单位 | …), from a line of its own near the title or the
 * signature, the name the text uses most, or whose project was evaluated; null when none of these gives one. Who signs a report goes
 * before the unit that a table in it names; in a form the field is all there is.
 */
export function organizationOf(title: string | null, blocks: readonly Block[], isForm = false): string | null {
  const inTitle = title ? organizationInTitle(foldText(title).replace(/\s+/g, '')) : null
  const tables = blocks.filter(isTable)
  const inTable = labelledOrganization(tables) ?? (isForm ? besideAnyLabel(tables) : null)
  const inText = labelledOrganization(blocks.filter(isParagraph))
  const labelled = inText && inTable && isDepartmentOf(inText, inTable) ? inTable : (inText ?? inTable)
  if (inTitle) return labelled?.endsWith(inTitle) ? labelled : inTitle
  const signer = ownLine(blocks.slice(0, 8)) ?? ownLine(blocks.slice(-8).reverse())
  const signed = signer && evaluator.test(signer) ? (spenderIn(title, blocks) ?? signer) : signer
  return (
    (inText && labelled) ??
    (isForm ? (inTable ?? signed) : (signed ?? inTable)) ??
    mostNamed(blocks) ??
    evaluated(blocks) ??
    commissioner(blocks)
  )
}

/** 某农场有限公司计划财务部 filled in the form of 某农场有限公司: a department inside the unit is not who reports. */
const isDepartmentOf = (name: string, unit: string): boolean =>
  name.startsWith(unit) && /^[\u4e00-\u9fa5]{2,10}(?:部|科|处|股|室|组)$/.test(name.slice(unit.length))

/** The unit whose name a title begins with. */
export function organizationInTitle(title: string): string | null {
  let found: string | null = null
  // the longest name that still leaves a title behind it: 市财政局 in 市财政局国库集中支付中心2023年…
  for (const m of title.matchAll(/(?=(?:19|20)\d\d年|关于|部门整体|单位整体|部门决算|项目支出|绩效)/g)) {
    const head = title.slice(0, m.index).replace(/^(?:附件\d*[:：]?)?(?:(?:(?:19|20)\d\d|20[xX×]{2})年(?:度)?)?/, '')
    if (isOrganization(head) && !kindOfUnit.test(head)) found = head
    if (found) break
  }
  if (found) return found
  const start = orgAtStart.exec(title)?.[1] ?? null
  return start && namesUnit(start) ? start : null
}

function labelledOrganization(blocks: readonly Block[]): string | null {
  for (const label of organizationLabels) {
    for (const block of blocks.slice(0, 40)) {
      const name = isTable(block) ? labelInTable(block, label) : labelInText(block, label)
      if (name) return name
    }
  }
  return null
}

/** 经办单位 | 某市公共资源交易中心: a label of a form that is no word of the list, with the name of a unit beside it. */
function besideAnyLabel(tables: readonly Table[]): string | null {
  for (const table of tables.slice(0, 3)) {
    for (const cell of table.cells) {
      const label = squeezed(cell)
      if (label.length > 14 || !unitLabelEndings.test(label) || otherUnits.test(label)) continue
      const name = cellRightOf(table, cell)
      if (name && isOrganization(squeezed(name))) return squeezed(name)
    }
  }
  return null
}

const isEvaluated =
  /对([\u4e00-\u9fa5()]{4,30}?)(?:(?:19|20)\d\d年[^,。;]{0,40}|(?:负责|组织|承担|实施)[^,。;]{0,40})(?:实施|开展|进行)了?[^,。;]{0,10}评价/

/** 受区财政局委托，我们对区交通运输局2023年度…项目实施了绩效评价: whose project an evaluator was sent to. */
function evaluated(blocks: readonly Block[]): string | null {
  for (const block of blocks.slice(0, 20)) {
    const name = isParagraph(block) ? isEvaluated.exec(flat(block))?.[1] : undefined
    if (name && isOrganization(name)) return name
  }
  return null
}

/** 委托单位：市民政局 has its own project evaluated by others; a finance bureau orders evaluations of those of all others. */
function commissioner(blocks: readonly Block[]): string | null {
  for (const block of blocks.slice(0, 12)) {
    const text = isParagraph(block) ? flat(block) : ''
    const name = /委托(?:单位|方|人|部门)[:：]([^,。;:|]{4,40}?)(?=$|[,。;|])/.exec(text)?.[1]
    if (name && isOrganization(name) && !/财政/.test(name)) return name
  }
  return null
}

/** 委托单位：市财政局 ordered the evaluation, 评估单位 made it. */
const notOwn = '(?<!委托|评估|代理|监理|监督|编报|主送|抄送)'
/** The label of the next field on the line. */
const nextLabel =
  '(?:项目|评价|评估|委托|主管|实施|自评|编制|填表|报告)(?:机构|单位|部门|方|主体|名称|时间|编号|编码|类型|类别|小组|组|人)[:：(]'

function labelInText(block: Block, label: string): string | null {
  const text = isParagraph(block) ? flat(block) : ''
  if (!text.includes(label)) return null
  const at = text.match(
    new RegExp(
      `${notOwn}${escaped(label)}(?:[(](?:盖章|公章|签章)[)])?[:：]([^,。;:|]{4,40}?)(?=$|填报|日期|联系|负责|单位[:：]|金额|年度|编报|${nextLabel}|[,。;|])`,
    ),
  )
  const name = at?.[1]?.replace(/[(](?:盖章|公章|签章)[)]/, '') ?? null
  return name && isOrganization(name) ? name : null
}

function labelInTable(block: Extract<Block, { kind: 'table' }>, label: string): string | null {
  for (const cell of block.cells) {
    const text = squeezed(cell)
    if (!text.startsWith(label)) continue
    const inside = labelBeforeColon(text, label)
    if (inside) return inside
    if (text.replace(/[(](?:盖章|公章|签章)[)]|及代码|及编码|[:：]$/g, '') !== label) continue
    const value = cellRightOf(block, cell)
    const name = value ? squeezed(value).replace(/^\[?\d{3,}[\]_-]?/, '') : ''
    if (isOrganization(name)) return name
  }
  return null
}

/** 项目实施单位：市林业站: label and value in one cell. */
function labelBeforeColon(text: string, label: string): string | null {
  const at = new RegExp(`^${escaped(label)}(?:[(](?:盖章|公章|签章)[)])?[:：](.{4,40})$`).exec(text)
  return at && isOrganization(at[1] as string) ? (at[1] as string) : null
}

/** A line that holds a name, or names: a signature of two units, one with its seal or the date behind it. */
function ownLine(blocks: readonly Block[]): string | null {
  const names = blocks.filter(isParagraph).flatMap((block) => {
    const whole = flat(block).replace(afterName, '')
    const pieces = foldText(block.text)
      .trim()
      .split(/\s{2,}|(?<=[\u4e00-\u9fa5]{4})\s(?=[\u4e00-\u9fa5]{4})|\s(?=\d{4}年)/)
      .map((piece) => piece.replace(/\s+/g, '').replace(afterName, ''))
    // 某省财政厅 某省水利厅《关于下达…》(…号)下达我县: who wrote to the unit
    const single = pieces.length > 1 && !block.text.includes('《') ? pieces.find(isOrganization) : undefined
    return single ?? (isOrganization(whole) ? whole : [])
  })
  return names.find((name) => !evaluator.test(name)) ?? names[0] ?? null
}

/** Seal and date behind a name. */
const afterName = /(?:[(](?:盖章|公章|签章|章)[)])|[(]?(?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?[)]?$/g
/** Who evaluates for money is not who spent it. */
const evaluator = /(?:有限公司|有限责任公司|事务所|合伙\)?|咨询.{0,4}|研究院|评估.{0,4}|(?:评价|评审)中心)$/

/** 市林业局会同各县区组织使用: who spends what is evaluated. */
const spender =
  /(?:^|[,;。:、由])([省市州盟县区旗][\u4e00-\u9fa5]{1,12}?(?:局|委|厅|委员会))(?:会同[^,;。]{0,16}?)?(?:负责|具体|牵头|统一)*(?:组织)?(?:实施|使用|执行)(?=[,;。]|$)/

/** The unit that spends the money, where the text says so and only its evaluator signs; with the name of its place from the title. */
function spenderIn(title: string | null, blocks: readonly Block[]): string | null {
  const name = blocks
    .filter(isParagraph)
    .map((block) => spender.exec(flat(block))?.[1])
    .find((one) => one !== undefined)
  const own =
    name && new RegExp(`^[\\u4e00-\\u9fa5]{1,6}?${name[0]}`).exec(foldText(title ?? '').replace(/\s+/g, ''))?.[0]
  return own ? own + name.slice(1) : null
}

/** The name of an organization that running text uses most often; of names that begin alike the longest (…中心医院). */
function mostNamed(blocks: readonly Block[]): string | null {
  const counts = new Map<string, number>()
  for (const block of blocks) {
    const text = flat(block).replace(/《[^》]*》/g, '《')
    for (const m of text.matchAll(orgInText)) {
      // 某省财政厅、某省水利厅《关于…》: who wrote a document that is referred to
      if (/^[\u4e00-\u9fa5、]{0,24}《/.test(text.slice(m.index + m[0].length))) continue
      const longer = namesOn(text.slice(m.index), m[0])
      for (const name of longer) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  const best = [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)[0]
  return best && best[1] >= 2 ? best[0].replace(/^(?:根据|按照|由|经|对|为|是|和|与|及|在)/, '') : null
}

/** A name and those it is the beginning of: 楚源市中心, 楚源市中心医院. */
function namesOn(text: string, name: string): string[] {
  const more = new RegExp(`^[\\u4e00-\\u9fa5]{0,4}?(?:${endings})`).exec(text.slice(name.length))?.[0]
  return more === undefined ? [name] : [name, name + more]
}

const escaped = (text: string): string => text.replace(/[()]/g, '\\$&')
