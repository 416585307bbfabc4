import { levelNames } from '../words/levels.ts'
import type { Slot } from './distribution.ts'
import { nameIn } from './noun-phrase.ts'
import type { Lead } from './sentence-state.ts'

const sharers =
  /由([\u4e00-\u9fa5、“”]{3,60}?)(?:[两二三四五六七八九\d]+(?:级|方|家|个?部门|个?单位))?(?:财政|政府)?(?:共同|分别|按比例|按规定)*(?:分担|承担|负担|配套|筹集|出资|投入|安排|解决)$/
const respectively = /^\s*(?:资金|金额)?(?:分别|依次)(?:为|是|承担|负担|安排|投入|出资)?\s*$/

/** 按5:3:2的比例由中央、省、县三级分担，分别为…: those who bear a cost, as the clause before names them. Null when they are not as many. */
export function sharersBefore(lead: Lead, figures: number): Slot[] | null {
  if (!respectively.test(lead.clause)) return null
  const names = sharers.exec(lead.earlier.at(-1)?.trim() ?? '')?.[1]?.split(/[、和及与]/)
  if (names?.length !== figures) return null
  const slots = names.map((name) => ({ name: levelNames[name.trim()] ?? nameIn(name), measure: null }))
  return slots.every(({ name }) => name !== null) && new Set(slots.map(({ name }) => name)).size === figures
    ? slots
    : null
}
