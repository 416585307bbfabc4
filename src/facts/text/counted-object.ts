import type { Measure } from '../schema.ts'
import { subjectOf } from './context.ts'
import { type CueHit, moneyCuesIn, rateCuesIn } from './cue.ts'
import { nameIn } from './noun-phrase.ts'
import { nameAbove } from './outline.ts'
import type { Lead, SentenceState } from './sentence-state.ts'
import { listMark } from './sentences.ts'

/**
 * 购置监测设备2台，支出86万元: the object counted in the clause before. 堤防加固开工较晚，仅完成改造堤段12公里，支出300万元: what was done of a
 * project that opens the sentence is not what the money is about.
 */
export function countedObject(state: SentenceState, lead: Lead, cue: CueHit | null): string | null {
  const project = openingProject(state)
  if (project) return project
  // what is left over is of the money, not of the things
  if (cue?.measure === 'balance' || (cue?.measure === 'executed' && spendsWhatWasPlanned(state, lead))) return null
  for (const clause of [...lead.earlier].reverse()) {
    const m = /^(.{3,30}?)\s*\d+(?:\.\d+)?\s*(?:万|余)?[\u4e00-\u9fa5]{1,3}(?:\([\u4e00-\u9fa5]+\))?\s*$/.exec(
      clause.trim(),
    )
    const name = m ? nameIn(m[1] as string) : null
    // 二期培训推迟到10月举办: a month is no number of things
    if (/\d\s*[年月日号][^\d]{0,3}$/.test(clause.trim()) || levelOf.test(m?.[1] ?? '')) continue
    if (
      name &&
      !/^(?:共计|总计|合计|人次)$|^(?:符合|满足|达到)/.test(name) &&
      !moneyCuesIn(name).some((hit) => !hit.weak)
    )
      return name
  }
  return null
}

/** 收运量为10.5万吨: how much something comes to is no thing that was bought. */
const levelOf = /(?:量|值|率)(?:约|预计|将|共|累计)?(?:为|是|达到?)\s*$/

/**
 * 安排补助300万元，补助农户1150户，全年支出296万元，支出率98.67%: what a plan of this paragraph came to, though things are counted in between.
 * Only the year's spending, or one with a rate behind it: 安排资金300万元，购置车辆3台，支出60万元 is what the cars cost.
 */
function spendsWhatWasPlanned({ context, subject, said, mentions }: SentenceState, lead: Lead): boolean {
  const own = subjectOf(context, subject)
  const told = [...said, ...mentions].filter((m) => m.subject === own && m.head === null && !m.compared)
  const isPlanned =
    told.some(({ measure }) => plans.has(measure)) && told.every(({ measure }) => measure !== 'executed')
  const [next] = lead.following.split(/\d/)
  return isPlanned && (/^\s*(?:全年|本年|年度|累计)/.test(lead.clause) || rateCuesIn(next ?? '').length > 0)
}

const plans: ReadonlySet<Measure> = new Set(['approved', 'revised', 'budget', 'released'])

/** The known project whose name opens the sentence, before any figure of money: 堤防加固开工晚于计划30天，…. */
function openingProject({ context, text, sentence, mentions }: SentenceState): string | null {
  if (mentions.length > 0) return null
  const words = text.slice(sentence.start, sentence.end).trimStart().replace(listMark, '')
  const [name] = [...context.known, context.paragraph ?? '', nameAbove(context.outline) ?? '']
    .filter((one) => one.length >= 4 && words.startsWith(one) && progress.test(words.slice(one.length)))
    .sort((a, b) => b.length - a.length)
  return name ?? null
}

/** How a project came on, behind its name. */
const progress =
  /^(?:项目|工程)?(?:[^,;。\d]{0,6}(?:开工|完工|完成|启动|实施|推进|进度|进展|招标|建设|施工|晚于|早于|滞后|提前)|合同(?:价|总?价款|总?金额|总?额)|中标(?:价|金额)|按|依据|根据|因|由于|受|已|未|仅|尚|于|在|自|[,:])/
