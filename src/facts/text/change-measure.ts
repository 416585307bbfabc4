import { budgetMeasures } from '../schema.ts'
import { fallingVerbs, risingVerbs } from '../words/change-words.ts'
import { behindPrior } from './compared-with.ts'
import { type CueHit, moneyCuesIn } from './cue.ts'
import { changeVerbAt, comparedVerbAt, comparisonIn } from './direction.ts'
import { bare, type Found } from './found-measure.ts'
import { nameIn } from './noun-phrase.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

const takenBack = /结余|结转|剩余|沉淀|财政(?:局|部门)?(?:统一|全额|依规|按规定)?收回/

/** 上年结转30万元 came in, and is nothing that is left over. */
const withoutCarried = (words: string): string =>
  words.replace(/(?:上年|年初|以前年度|历年)(?:末|底)?(?:财政|专项|资金|项目)*(?:结转|结余|和|资金)+/g, '')

/** 年初预算300万元，由财政收回30万元，调整后预算…: taken back from the budget, where nothing is said to be left over. */
const isOfBudget = (lead: Lead): boolean =>
  /^\s*,[^,。;\d]{0,8}(?:调整[后为]|(?:最终|实际|变更后)[^,。;\d]{0,4}预算)/.test(lead.following) &&
  /预算/.test(lead.sentence) &&
  !/结余|结转|剩余|沉淀/.test(withoutCarried(lead.sentence))

/** 较上年增加, 各增加: a change; 较年初增加 and 追加: an adjustment. */
export function changeOf(state: SentenceState, lead: Lead): Found | null {
  const verb = comparedVerbAt(lead.clause, lead.sentence) ?? changeVerbAt(lead.clause)
  if (!verb) return movedItem(state, lead)
  const compared = behindPrior(state, lead) ? 'year' : comparisonIn(lead.sentence)
  const cue: CueHit = {
    measure: 'change',
    word: verb.word,
    start: verb.start,
    end: lead.clause.length,
    weak: false,
    base: null,
  }
  // 年末结余较大，由财政收回150万元: what is left over goes back; a quota taken back in the year is an adjustment
  if (/收回/.test(verb.word) && takenBack.test(withoutCarried(lead.sentence)) && !isOfBudget(lead)) return null
  if (/追|调|核|压|收回/.test(verb.word))
    return { measure: 'adjustment', cue: { ...cue, measure: 'adjustment' }, sign: verb.sign, ownMeasure: true }
  // 就业增收80万元，占7%: a level with its share, and its name ends with a verb
  if (compared === null && /^,?约?占/.test(lead.following) && !/年中|预算|指标/.test(lead.clause)) return null
  // 比预算少支6万元: what was saved of it, and no change of the budget
  if (compared === 'budget' && sparing.test(verb.word))
    return { measure: 'balance', cue: { ...cue, measure: 'balance' }, sign: 1, ownMeasure: true }
  if (compared === 'budget') return { measure: 'adjustment', cue, sign: verb.sign, ownMeasure: true, compared: true }
  if (compared === 'year' || /[各均]\s*$/.test(lead.clause.slice(0, verb.start)))
    return { measure: 'change', cue, sign: verb.sign, ownMeasure: true }
  if (verb.word.length === 1) return null
  return {
    measure:
      /年中|预算|指标/.test(lead.sentence.replace(budgetsByName, '')) && !movesLevel.test(verb.word)
        ? 'adjustment'
        : 'change',
    cue,
    sign: verb.sign,
    ownMeasure: true,
  }
}

/** Verbs that say that less was spent than the budget allowed. */
const sparing = /^(?:少[支花用]|节[支省约])/
const moves = new RegExp(
  `(${[...risingVerbs, ...fallingVerbs].filter((verb) => verb.length > 1).join('|')})了?([^,;:]{2,16})$`,
)

/**
 * 年初预算1,280万元，5月党委会同意增加自筹60万元，调整后预算1,340万元: between the first budget and the one that came out, a verb of change with its
 * object says by what the budget was moved.
 */
function movedItem({ mentions }: SentenceState, lead: Lead): Found | null {
  const m = moves.exec(lead.clause.trimEnd())
  const isFirstTold = mentions.some(({ head, measure }) => head === null && budgetMeasures.has(measure))
  if (!m || !isFirstTold || !isOfBudget(lead) || moneyCuesIn(m[2] as string).some((hit) => !hit.weak)) return null
  if (nameIn(m[2] as string) === null) return null
  const word = m[1] as string
  const start = m.index
  const cue: CueHit = { measure: 'adjustment', word, start, end: start + word.length, weak: false, base: null }
  return { measure: 'adjustment', cue, sign: risingVerbs.includes(word) ? 1 : -1, ownMeasure: true }
}

/** 一般公共预算支出增加33亿元: a budget in the name of what is spent is none that was moved. */
const budgetsByName = /(?:一般公共|公共财政|政府性基金|国有资本经营|社会保险基金)预算(?=收入|支出|财政拨款)/g

/** 完成预算30.7%，增支83亿元: what came in or was spent has moved, and no budget. */
const movesLevel = /[收支]$/

const movesNamed = /(?:调增|调减|追加|追减|核增|核减|压减)(?:了)?[\u4e00-\u9fa5“”()]{2,20}$/

/** 调增上级补助收入836万元、债务转贷收入190万元: the verb in front of the first name is that of the next one as well. */
export function goesOnMoving({ mentions, text }: SentenceState, lead: Lead): Found | null {
  const last = mentions.at(-1)
  if (last?.measure !== 'adjustment' || !/^\s*(?:、|和|及|以及)[^、,;\d]{2,20}$/.test(lead.whole)) return null
  const isVerbFirst = movesNamed.test(text.slice(0, last.quantity.start).trimEnd())
  const isName = moneyCuesIn(lead.clause).every((hit) => hit.weak) && nameIn(lead.clause) !== null
  return isVerbFirst && isName ? { ...bare('adjustment'), sign: last.sign } : null
}
