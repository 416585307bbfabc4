import type { Block } from '../document/schema.ts'
import { flat } from './lines.ts'
import { regions } from './words/regions.ts'

interface Region {
  code: string
  name: string
}

const all: Region[] = regions.flatMap((line) =>
  line.split(',').map((entry) => ({ code: entry.slice(0, 6), name: entry.slice(6) })),
)
const byName = new Map<string, Region[]>()
for (const region of all) byName.set(region.name, [...(byName.get(region.name) ?? []), region])
const provinces = all.filter((region) => region.code.endsWith('0000'))
const shortProvince = (name: string): string =>
  name.replace(/(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$/, '')

/**
 * The region a report is about, from the name of its organization; its code where exactly one place of that name exists
 * (in the province the text names, if it names one). Invented or ambiguous names keep the name with code null.
 */
export function regionOf(
  organization: string | null,
  blocks: readonly Block[],
): Region | { name: string; code: null } | null {
  const text = blocks.slice(0, 60).map(flat).join('')
  const province = provinceIn(organization ?? '') ?? provinceIn(text)
  const name = placeName(organization ?? '')
  if (!name) return province ? { name: province.name, code: province.code } : null
  const candidates = (byName.get(name) ?? []).filter(
    (region) => !province || region.code.startsWith(province.code.slice(0, 2)),
  )
  if (candidates.length === 1) return candidates[0] as Region
  return { name, code: codeInText(text, candidates) }
}

function provinceIn(text: string): Region | null {
  return (
    provinces.find((region) => text.includes(region.name)) ??
    provinces.find((region) => text.includes(`${shortProvince(region.name)}省`)) ??
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
