import type { Block } from '../document/schema.ts'
import { flat } from './lines.ts'
import { peoples, regions } from './words/regions.ts'

interface Region {
  code: string
  name: string
}

const all: Region[] = regions.flatMap((line) =>
  line.split(',').map((entry) => ({ code: entry.slice(0, 6), name: entry.slice(6) })),
)
const ofPeoples = new RegExp(`(?:${peoples})+自治(?=[州县旗]$)`)
/** 海南藏族自治州 is written 海南州, 内蒙古自治区 内蒙古. */
const shortOf = (name: string): string => name.replace(ofPeoples, '')
const shortProvince = (name: string): string =>
  name.replace(/(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$/, '')

const byName = new Map<string, Region[]>()
for (const region of all) {
  for (const name of new Set([region.name, shortOf(region.name)]))
    byName.set(name, [...(byName.get(name) ?? []), region])
}
const byCode = new Map(all.map((region) => [region.code, region]))
const provinces = all.filter((region) => region.code.endsWith('0000'))
/** Texts are searched this far for the province or prefecture of a county. */
const openingBlocks = 60

/**
 * The region a report is about, from the name of its organization; its code where exactly one place of that name exists
 * (in the prefecture or province that the name or the text gives, if it gives one). Invented or ambiguous names keep the name
 * with code null. The name is that of the list (海南藏族自治州), or as written where the list has none.
 */
export function regionOf(
  organization: string | null,
  blocks: readonly Block[],
): Region | { name: string; code: null } | null {
  const text = blocks.slice(0, openingBlocks).map(flat).join('')
  const unit = organization ?? ''
  const province = provinceIn(unit) ?? provinceIn(text)
  const name = placeName(unit)
  if (!name) return province ? { name: province.name, code: province.code } : null
  const candidates = (byName.get(name) ?? []).filter(
    (region) => !province || region.code.startsWith(province.code.slice(0, 2)),
  )
  const one = only(candidates) ?? only(inParent(candidates, unit)) ?? only(inParent(candidates, text))
  return one ?? { name, code: codeInText(text, candidates) }
}

const only = (regions: readonly Region[]): Region | null => (regions.length === 1 ? (regions[0] as Region) : null)

/** Those whose prefecture, or else whose province, a text names. */
function inParent(candidates: readonly Region[], text: string): Region[] {
  const named = (code: string): boolean => {
    const parent = byCode.get(code)
    return parent !== undefined && (text.includes(parent.name) || text.includes(shortOf(parent.name)))
  }
  const inPrefecture = candidates.filter(({ code }) => !code.endsWith('00') && named(`${code.slice(0, 4)}00`))
  return inPrefecture.length > 0 ? inPrefecture : candidates.filter(({ code }) => named(`${code.slice(0, 2)}0000`))
}

function provinceIn(text: string): Region | null {
  return (
    provinces.find(({ name }) => text.includes(name)) ??
    provinces.find(({ name }) => text.includes(`${shortProvince(name)}省`)) ??
    // 新疆生产建设兵团…, but not 海南州 and 吉林市, which are places themselves
    provinces.find(({ name }) => new RegExp(`^${shortProvince(name)}(?![州市区县路街镇乡])`).test(text)) ??
    null
  )
}

/** The innermost administrative unit a name begins with: 青海省海南州住房公积金管理中心 -> 海南州. */
function placeName(organization: string): string | null {
  const known = [...byName.keys()]
    .filter((name) => organization.includes(name) && name.length >= 2)
    .sort((a, b) => organization.indexOf(b) - organization.indexOf(a) || b.length - a.length)
  const inner = known.find((name) => !/^..?$/.test(name) || organization.startsWith(name))
  if (inner) return inner
  const m =
    /^(?:[\u4e00-\u9fa5]{2,8}?(?:省|自治区))?(?:[\u4e00-\u9fa5]{2,7}?(?:市|自治州|州|盟|地区))?([\u4e00-\u9fa5]{1,7}?(?:市|自治州|州|盟|地区|县|区|旗))/.exec(
      organization,
    )
  const outer = /^[\u4e00-\u9fa5]{1,6}?(?:自治州|地区|市|州|盟|县|区|旗)/.exec(organization)?.[0] ?? null
  return m?.[1] && !/^(?:城市|都市|市|本市|全市|区|县)$/.test(m[1]) ? m[1] : outer
}

/** A project code (510000…, 18 digits and letters) or a stated code settles which of several places of a name is meant. */
function codeInText(text: string, candidates: readonly Region[]): string | null {
  if (candidates.length === 0) return null
  const codes = new Set([...text.matchAll(/(?<!\d)(\d{6})\d{2}[RYT]\d{12}/g)].map((m) => m[1]))
  return candidates.find((region) => codes.has(region.code))?.code ?? null
}
