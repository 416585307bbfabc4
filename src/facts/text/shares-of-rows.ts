import { type CueHit, moneyCuesIn } from './cue.ts'
import { isFundSource } from './fund-source.ts'
import { wholeOfItems } from './joint-items.ts'
import type { Mention } from './mention.ts'
import { nameIn } from './noun-phrase.ts'
import type { Lead, SentenceState } from './sentence-state.ts'
import { topicOf } from './topic.ts'

/** What a share is of, in the words of its clause (总支出 in 占总支出的比重为) or in those in front: 与到位资金相比，支出占比…. */
export const baseWordsOf = (lead: Lead, cue: CueHit): string =>
  lead.clause
    .slice(cue.end)
    .replace(/(?:的|比例|比重|约|为|达|近|超过|了|\s)*$/g, '')
    .trim() ||
  (/比$/.test(cue.word) ? (/^\s*与([^,;:。\d]{2,16})相比$/.exec(lead.earlier.at(-1) ?? '')?.[1] ?? '') : '')

const worded =
  /^\s*([\u4e00-\u9fa5]{2,16}?)占([\u4e00-\u9fa5]{0,14}?(?:收入|支出|预算|资金|经费|拨款)[总合计额数]*)的?(?:比重|比例|份额)(?:约?为|是|达到?)?\s*$/

/** 税收收入占财政收入的比重为44.3%: part and whole are both named in words, and neither is the sum told before. */
export function shareInWords({ clause }: Lead): { name: string; base: string } | null {
  const [, part, base] = worded.exec(clause) ?? []
  const name = part === undefined ? null : nameIn(part)
  return name !== null && base !== undefined ? { name, base } : null
}

/**
 * 从支出结构看，甲经费占总支出的44.78%；乙购置占22.25%: shares in clauses without a sum of money, of parts that a table or a paragraph above
 * states the amounts of. The whole is the one that the clause or a share before it names. Null for any other share.
 */
export function shareOfTold(state: SentenceState, lead: Lead, cue: CueHit): { name: string; base: string } | null {
  if (state.foreign || lead.bracket !== null || !/^占/.test(cue.word)) return null
  if (cue.base !== null) return shareOfTopic(state, lead, cue)
  const last = state.mentions.at(-1)
  // 甲支出30万元，占…: about the sum right before it
  const stretch = lead.clause.slice(0, cue.start)
  if (stretch.trim() === '') return shareOfTopic(state, lead, cue)
  if (last && last.quantity.end === state.from && lead.earlier.length === 0) return null
  const name = nameIn(stretch)
  if (name === null || isFundSource(name) || moneyCuesIn(stretch).some((hit) => !hit.weak)) return null
  const here = [...state.said, ...state.mentions]
  if (here.some((m) => m.quantity.kind === 'money' && m.subject === name)) return null
  const row = state.context.known.has(name) ? name : rowNamed(state, name)
  const isTold = row !== null || state.context.told.some((m) => m.subject === name)
  const words = baseWordsOf(lead, cue)
  const opened = words === '' ? openedBase(lead) : null
  const costs = words === '' ? costsTold(state, name) : null
  const sister = state.mentions.findLast((m) => m.measure === 'share' && m.isApart)
  const goesOn =
    words === '' && /^\s*[,;、和]/.test(lead.whole) && sister !== undefined && sister === state.mentions.at(-1)
  // “三公”经费支出中，出国费占20%，接待费占80%: the amounts may follow
  if (!isTold && opened === null && costs === null && !goesOn) return null
  const base =
    words !== ''
      ? words
      : (opened ?? costs ?? here.findLast((m) => m.measure === 'share' && m.baseWords)?.baseWords ?? null)
  return base !== null && moneyCuesIn(base).length > 0 ? { name: row ?? name, base } : null
}

/** 设备购置支出占…: short for the one row of a table whose name ends so (信息设备购置). */
function rowNamed({ context }: SentenceState, name: string): string | null {
  const bare = name.replace(/支出$/, '')
  const rows = bare.length >= 4 ? [...context.known].filter((row) => row.endsWith(bare) && !/[率数]$/.test(row)) : []
  return rows.length === 1 ? (rows[0] ?? null) : null
}

const kindsOfCosts = /^(?:因公出国|公务用车|公务接待)/
const publicCosts = /三公["”]?经费/

/** “三公”经费决算完成预算的60%。公务接待费占5%: of the whole that the paragraph tells of, by what these costs are (财预〔2011〕134号). */
function costsTold({ said, mentions }: SentenceState, name: string): string | null {
  const whole = kindsOfCosts.test(name) ? [...said, ...mentions].find((m) => publicCosts.test(m.subject)) : undefined
  return whole ? `${whole.subject}支出` : null
}

/** 项目支出中，甲经费占30%: what the sentence says it divides. */
const openedBase = ({ whole }: Lead): string | null =>
  /^\s*([^,;:。\d]{2,24}?(?:支出|收入|预算|决算|经费|资金)(?:决算|预算|总额|合计|数)*)中,[^,;。\d]*$/.exec(
    whole,
  )?.[1] ?? null

/**
 * 丙县资金量最大，占下达资金的18.92%: the clause in front says whose share it is, and no spending of it is told that would be compared with
 * a budget.
 */
function shareOfTopic(state: SentenceState, lead: Lead, cue: CueHit): { name: string; base: string } | null {
  if (state.mentions.some((m) => m.sentence === state.sentence.number) || lead.clause.slice(0, cue.start).trim() !== '')
    return null
  const name = topicOf(state, lead)
  if (name === null || !state.context.known.has(name)) return null
  const base = lead.clause
    .slice(cue.start)
    .replace(/^\s*占(?:到|了)?/, '')
    .replace(/(?:的|比例|比重|约|为|达|近|超过|了|\s)*$/, '')
  // 占本项目预算的…: how far it got, when the clause speaks of progress
  if (cue.base !== null && cue.base !== 'released' && /进|执行|支[出付]/.test(lead.earlier.at(-1) ?? '')) return null
  return base !== '' && moneyCuesIn(base).length > 0 ? { name, base } : null
}

const numerals = '两二三四五六七八九十'

/** 甲占44.31%，乙占11.43%，两项合计占55.74%: as many shares before it as it says make it up. Null where there are not so many. */
export function sharesJoined(
  state: SentenceState,
  lead: Lead,
  cue: CueHit,
): { subject: string; parts: Mention[] } | null {
  const stretch = lead.clause.slice(0, cue.start)
  if (!wholeOfItems.test(stretch)) return null
  const word = /[两二三四五六七八九十]|\d{1,2}/.exec(stretch)?.[0]
  if (word === undefined) return null
  const count = word === '两' ? 2 : numerals.includes(word) ? numerals.indexOf(word) + 1 : Number(word)
  const parts = [...state.said, ...state.mentions].filter((m) => m.measure === 'share').slice(-count)
  const isRow = parts.length === count && new Set(parts.map((m) => m.subject)).size === count
  return isRow ? { subject: state.context.fallback, parts } : null
}
