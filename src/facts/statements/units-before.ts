import type { Quantity } from '../quantity-types.ts'

/** What leads to the first unit of a list: 低于平均水平的有, 抽查了. */
const leadIn =
  /^.{0,30}?(?:的?(?:单位|部门|区县|县区|地区|乡镇)?(?:有|是|为)|分别[为是]|包括|包含|涉及|涵盖|覆盖|抽查了?|抽取了?|选取了?)(?=.{2})/
/** 甲县、乙县和丙区等3个区县; 甲站、乙站、丙站，共3家. */
const closing = /(?:,?\s*(?:共计?|合计|总计)有?|等)\s*$/
/** How the names of places, offices and institutions end. */
const unitEnd =
  /(?:省|州|盟|市|县|区|旗|镇|乡|村|街道|社区|局|委|办|厅|处|科|站|所|院|校|园|馆|队|中心|公司|厂|场|库|会|段|学|坊)$/
/** Behind the number: units, or nothing; of the projects or the funds of units there may be as many as there will. */
const unitsCounted =
  /^(?:预算|直属|所属|下属|二级|基层|项目|实施|执行)*(?:单位|部门|区县|县区|县市区?|市县区?|[省州市县区旗]|乡镇|镇街?|街道|村|社区|机构|院校|学校|医院|企业|公司|中心|站|所|馆|地区|点)|^\s*(?:$|[,。;:、(])/
/** Words of a clause: names joined by them are not all of one list. */
const saysMore = /开展|实施|组织|联合|负责|完成|推进|支持|配合|牵头|其中|以及其|[的在对向由将把]/

/**
 * 执行率较低的有甲县、乙县和丙区等3个区县: units listed in front of their number. 和 joins names where what stands on either side is a unit
 * (and not in 住房和城乡建设局); of offices even then both ways to count are allowed. In front of 等 the names may be some of more; more
 * names than the number are wrong. Null where the names are no units or the number differs by more than a slip.
 */
export function unitsBefore(lead: string, count: Quantity, rest: string): string[] | null {
  if (!/^[个家所]$/.test(count.unit) || !closing.test(lead) || !unitsCounted.test(rest)) return null
  const isOpen = /等\s*$/.test(lead)
  const list = (lead.replace(closing, '').split(/[,;:]/).at(-1) ?? '').replace(leadIn, '')
  const whole = list.split('、').map((name) => name.trim())
  const names = whole.flatMap(joinedUnits)
  const stated = Number(count.number)
  if (names.length < 3 || !names.every(isUnit)) return null
  if (stated === whole.length && !names.every((name) => place.test(name))) return whole
  const isShort = names.length < stated
  if (isShort ? isOpen || stated - names.length > 2 : names.length - stated > 2) return null
  return names
}

function joinedUnits(name: string): string[] {
  const names = name.split(/和|及|以及|与/)
  return names.every(isUnit) ? names : [name]
}

const place = /^.{1,5}(?:省|州|盟|市|县|区|旗|镇|乡|村|街道|社区)$/
const isUnit = (name: string): boolean =>
  /^[\u4e00-\u9fa5A-Za-z“”"()]{2,20}$/.test(name) && unitEnd.test(name) && !saysMore.test(name)
