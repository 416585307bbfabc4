import { topicEnds, topicPredicates, topicStates } from '../words/topics.ts'
import type { Context } from './context.ts'
import { moneyCuesIn } from './cue.ts'
import { isFundSource } from './fund-source.ts'
import { nameIn } from './noun-phrase.ts'
import type { Lead, SentenceState } from './sentence-state.ts'
import { listMark } from './sentences.ts'

const longest = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|')
const opening = new RegExp(
  `^([\\u4e00-\\u9fa5A-Za-z\\d“”"()]{1,24}?(?:${longest(topicEnds)})[”"]?)(?:${longest(topicPredicates)})`,
)
const predicate = new RegExp(
  `^(?:(?:${longest(topicPredicates)})|(?![、和与及等的()])[\\u4e00-\\u9fa5]{0,8}?(?:${longest(topicStates)}))`,
)
/** 主要是二期培训推迟到10月举办: why, and not what the sentence is about. */
const reason = /^(?:主要|原因)?(?:是|系|为|因|由于)/
/** 在“三公”经费方面，全年预算12万元: what an aspect is of. */
const inAspect = /^(?:在|就)?([^,]{1,18}费["”]?)(?:支出|开支|管理|管控|控制)*(?:方面|上)$/
const dates = /\d{1,4}\s*(?:年|月|日|季度)(?:份|底|末|初)?/g

/** 县级配套因财力紧张未足额安排，到位率仅62%: a source of funds and why it came short is what the clause behind tells of. */
const heldUp = /^([\u4e00-\u9fa5]{2,12}?)(?:主要)?(?:因(?!公|病|素)|由于|受)/

/** 抗旱打井为年中追加项目, 后扶系本年新设: what begins a clause that says since when it is one of the projects. */
const newcomer =
  /^(.{2,30}?)(?:为|是|系|属于?)[^,;。为是]{0,8}?(?:新增|追加|新设|增设|新列|增列|新立|新安排)[^,;。为]{0,8}$/

/** 主要不足是某项目启动偏晚, 突出问题为…: what is to be told of something. */
const shortcoming =
  /^(?:主要|突出|明显|存在)?的?(?:不足|问题|短板|弱项|差距)(?:之处)?(?:主要)?(?:是|为|在于|表现为|体现在)/

/** 进度较快的是甲, 调整较大的是森林防火: what a clause singles out. */
export function outstandingName(words: string): string | null {
  const m =
    /(?:最大|较大|最多|较多|最高|较高|最低|较低|较慢|较快|最慢|最快|突出|滞后)的(?:项目|单位|部门|科目|支出)?(?:主要)?(?:是|为|有)([^,、]{2,25})$/.exec(
      words.trim(),
    )
  return m ? nameIn(m[1] as string) : null
}

/** 年末结余|较大: a measure is no topic, whatever table has a column of that name. */
const isMeasure = (name: string): boolean =>
  moneyCuesIn(name).some((hit) => !hit.weak && hit.start === 0 && hit.end === name.length)

/**
 * 场馆补助按季度拨付，支出230万元; 市本级受征地影响，执行率91%: what the nearest clause without a figure speaks about, when it begins with
 * a name and goes on with what happened to it. Null when it names nothing, or a source of funds (which is told beside the whole).
 */
export function topicOf(state: SentenceState, lead: Lead): string | null {
  const { context, quantities, from } = state
  if (lead.bracket !== null) return null
  // the words right behind a figure go on with it
  const clauses = quantities.some((q) => q.end === from) ? lead.earlier.slice(1) : lead.earlier
  const line = lineOfAspect(context, clauses)
  if (line !== null) return line
  for (const clause of [...clauses].reverse()) {
    const words = clause
      .replace(listMark, '')
      .replace(/^\s*(?:其中|另外|此外|同时)?\s*/, '')
      .replace(shortcoming, '')
    if (reason.test(words)) continue
    const outstanding = outstandingName(words)
    if (outstanding) return outstanding
    if (/\d/.test(words.replace(dates, '')) || /^(?:[本该此各]|全部|所有|其他|其余)/.test(words)) return null
    const source = heldUp.exec(words)?.[1]
    if (source !== undefined && isFundSource(source)) return source
    const aspect = inAspect.exec(words)?.[1]
    if (aspect !== undefined) return isMeasure(aspect) ? null : nameIn(aspect)
    const known = [...context.known]
      .filter(
        (name) =>
          name.length >= 3 && words.startsWith(name) && !isMeasure(name) && predicate.test(words.slice(name.length)),
      )
      .sort((a, b) => b.length - a.length)[0]
    const name = known ?? toldName(state, words) ?? nameIn((newcomer.exec(words) ?? opening.exec(words))?.[1] ?? '')
    if (name && name !== context.header.organization && !isFundSource(name) && !/债券|配套|拨款/.test(name)) return name
  }
  return null
}

/**
 * 林业方面，苗木采购集中在秋季，全年支出80万元: where a table has a line 林业支出, the aspect that the clauses are about is this line, whatever they tell of it. A
 * later clause that begins with another line is about that one. Null where no table says so.
 */
function lineOfAspect({ known }: Context, clauses: readonly string[]): string | null {
  const at = clauses.findLastIndex((clause) => aspectOf.test(clause))
  const aspect = aspectOf.exec(clauses[at] ?? '')?.[1]
  if (aspect === undefined) return null
  const line = [`${aspect}支出`, aspect].find((name) => known.has(name) && !isMeasure(name))
  const isLeft = clauses
    .slice(at + 1)
    .some((clause) => [...known].some((name) => name.length >= 4 && clause.trim().startsWith(name)))
  return line !== undefined && !isLeft ? line : null
}
const aspectOf = /^\s*(?:[一二三四五六七八九十\d]+是)?(?:在|就)?([\u4e00-\u9fa5]{2,12})方面\s*$/

/** “三公”经费从严控制。全年预算安排…: what a first sentence without figures says something of, and what the paragraph is about. */
export function openingTopic(sentence: string): string | null {
  const name = nameIn(opening.exec(sentence.trim())?.[1] ?? '')
  return name && !isFundSource(name) && !isMeasure(name) && !/债券|配套|拨款|专项资金$/.test(name) ? name : null
}

/**
 * 教育类项目支出38万元、交通类项目支出41万元。其中交通类|进度最快，…: a part told before, called by the start of its name, or by its end where no
 * other part ends so (水利工程维修养护…；维修养护|支出逐年加大).
 */
function toldName({ said, mentions }: SentenceState, words: string): string | null {
  const parts = [...said, ...mentions].filter((m) => m.head !== null && m.quantity.kind === 'money')
  const found = parts.flatMap(({ subject }) => {
    const short = subject.replace(/(?:项目|专项|资金|经费)?(?:支出)?$/, '')
    const called = [subject, short].find((name) => words.startsWith(name)) ?? endOf(short, words, parts)
    return called && called.length >= 3 && predicate.test(words.slice(called.length)) ? [{ subject, called }] : []
  })
  return found.sort((a, b) => b.called.length - a.called.length)[0]?.subject ?? null
}

/** The longest end of a name, of four characters at least, that the words begin with and no other part has. */
function endOf(name: string, words: string, parts: readonly { subject: string }[]): string | undefined {
  const ends = Array.from({ length: Math.max(0, name.length - 4) }, (_, i) => name.slice(i + 1))
  const end = ends.find((one) => words.startsWith(one))
  return end && parts.every(({ subject }) => subject.startsWith(name) || !subject.includes(end)) ? end : undefined
}

/**
 * 站点维护预算偏大。该项支出16万元，…: what the sentence before begins with, where a table has it by this name. 甲已支付9万元；该项目尚有…: the project of
 * the figure told last, if no other has been told of.
 */
export function pointedAt(state: SentenceState, { clause }: Lead): string | null {
  const { context, text, sentence } = state
  if (/^\s*[该此]项目(?![\u4e00-\u9fa5]*资金来源)/.test(clause)) return onlyProject(state)
  if (!/^\s*(?:该|此|这)(?:一?[项类笔块]|科目)(?!目)/.test(clause)) return null
  const before = /[^。]*。?\s*$/.exec(text.slice(0, sentence.start))?.[0] ?? ''
  const words = before.replace(listMark, '')
  return (
    [...context.known]
      .filter((name) => name.length >= 4 && words.startsWith(name) && !isFundSource(name))
      .sort((a, b) => b.length - a.length)[0] ?? null
  )
}

/**
 * The project of a table that the figures of this sentence, or those before it, are of; null where they are of more than one, or where the
 * report itself is about a project.
 */
function onlyProject({ context, said, mentions }: SentenceState): string | null {
  const whole = context.fallback
  if (context.header.organization !== whole) return null
  const told = mentions.length > 0 ? mentions : said
  const [subject, ...more] = new Set(told.filter((m) => m.quantity.kind === 'money').map((m) => m.subject))
  const isTold =
    subject !== undefined && more.length === 0 && told.every(({ head }) => head === null || head.subject === whole)
  return isTold && subject !== whole && context.known.has(subject) && !isFundSource(subject) ? subject : null
}

/** 主要原因：项目支出增加，较上年度增加190万元: what the clause before says has grown, where this one names nothing. */
export function grownName(lead: Lead): string | null {
  if (!/^\s*[较比]/.test(lead.clause)) return null
  const m = /^\s*([\u4e00-\u9fa5]{2,12}?)(?:有所|大幅|略有)?(?:增加|增长|减少|下降)\s*$/.exec(lead.earlier.at(-1) ?? '')
  return m ? nameIn(m[1] as string) : null
}

/** 6月收到省级第二批就业补助资金，追加412万元: what came in is what was added to, where a table has it by this name. */
export function receivedName({ context }: SentenceState, lead: Lead): string | null {
  const m = /(?:收到|接到|获得|争取到?|下达)了?([^,]{2,30})$/.exec(lead.earlier.at(-1)?.trim() ?? '')
  const words = m?.[1] ?? ''
  return (
    [...context.known]
      .filter((name) => name.length >= 4 && words.endsWith(name) && !isFundSource(name))
      .sort((a, b) => b.length - a.length)[0] ?? null
  )
}

/**
 * 其他资金为赞助，约定60万元，到账50万元: what a source of funds is told to be, in front of the first figure of money that is read. Null where the sentence
 * does not open with a source.
 */
export function sourceOf({ mentions }: SentenceState, { bracket, sentence }: Lead): string | null {
  const name = /^\s*([\u4e00-\u9fa5]{2,10}?)(?:为|系|是|由|来自)[^,;。]*,/.exec(sentence)?.[1]
  return name !== undefined && bracket === null && mentions.length === 0 && isFundSource(name) ? name : null
}

/** 政府性基金、国有资本经营、社会保险基金三本预算执行平稳，全年支出合计…: the budgets together. */
export const budgetsTogether = ({ earlier }: Lead): string | null =>
  /(?<=^|[\u4e00-\u9fa5])([两二三四]本预算)(?=总体|执行|收支|支出|收入|运行|均|都|全部)/.exec(
    earlier.at(-1) ?? '',
  )?.[1] ?? null
