import type { Measure } from '../schema.ts'
import { type CueHit, moneyCuesIn } from './cue.ts'
import type { Found } from './found-measure.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

const budgetMoves = '调[整增减剂]|追[加减]|压[减缩]|核[增减]|变更'
const moves = `${budgetMoves}|缩减|增加|减少|增长|下降|提高|降低|上升|回落|扩大|缩小`
/** 上升到2020年的2,468万元: the year of the level it came to. */
const moved = new RegExp(`(${moves})(?:为|到|至)(?:了|约|近)?(?:(?:(?:19|20)\\d\\d\\s*年度?|今年|当年|本年)的?)?\\s*$`)
const movesOn = new RegExp(`^\\s*,?[^,。;\\d]{0,6}?(?:${moves})(?:为|到|至)`)
const budgetMovesOn = new RegExp(`^\\s*,?[^,。;\\d]{0,6}?(?:${budgetMoves})(?:为|到|至)`)
const from = /(?:由|从)(?:原来?|原先|最初|当初|年初|上年度?|去年|(?:19|20)\d\d\s*年度?)?(?:批复|下达|安排)?的?\s*$/

const flows: ReadonlySet<Measure> = new Set(['executed', 'revenue', 'released', 'balance'])

/**
 * 预算由650万元调减为470万元: two levels of one thing. A budget is approved before it moves and revised behind; of spending and revenue the
 * first level is another year's. Null when the figure is neither; a difference (调减180万元) has no 为, 到 or 至.
 */
export function movedLevel(state: SentenceState, lead: Lead): Found | null {
  const source = movesOn.test(lead.following) ? from.exec(lead.clause) : null
  if (source) {
    const named = moneyCuesIn(lead.clause.slice(0, source.index)).at(-1) ?? null
    if (!named && state.foreign) return null
    // 收入由年初的761万元调整为891万元: what came in cannot be adjusted, only what was to come in
    const isPlan = budgetMovesOn.test(lead.following) && !/上年|去年|(?:19|20)\d\d/.test(source[0])
    const measure = named && flows.has(named.measure) && !isPlan ? 'prior' : 'approved'
    return { measure, cue: cueOver(lead, source, named), sign: 1, ownMeasure: true }
  }
  const verb = moved.exec(lead.clause)
  if (!verb) return null
  const last = state.mentions.at(-1)
  const before = last && last.quantity.end === state.from && !/[,;:、]/.test(lead.whole) ? last : null
  const named = moneyCuesIn(lead.clause.slice(0, verb.index)).at(-1) ?? null
  const cue = cueOver(lead, verb, named)
  const flow =
    before?.measure === 'prior'
      ? (flowBefore(state, before.quantity.start) ?? 'executed')
      : // 转移性收入调整为443万元: what came in cannot be adjusted, only what was to come in
        named && flows.has(named.measure) && !new RegExp(budgetMoves).test(verb[1] as string)
        ? named.measure
        : null
  if (flow) return { measure: flow, cue, sign: 1, ownMeasure: true }
  const isBudget = new RegExp(budgetMoves).test(verb[1] as string) || before?.measure === 'approved' || named !== null
  return isBudget && !state.foreign ? { measure: 'revised', cue, sign: 1, ownMeasure: true } : null
}

/** 收入由上年的90万元降到70万元: what moved, named in the clause of the first level. */
function flowBefore({ text, sentence }: SentenceState, end: number): Measure | null {
  const clause =
    text
      .slice(sentence.start, end)
      .split(/[,;:。]/)
      .at(-1) ?? ''
  return moneyCuesIn(clause).findLast(({ measure }) => flows.has(measure))?.measure ?? null
}

/** The noun of the budget with the words of the movement behind it: none of them belongs to a name. */
const cueOver = (lead: Lead, words: RegExpExecArray, named: CueHit | null): CueHit => ({
  measure: 'revised',
  word: words[0],
  start: named?.start ?? words.index,
  end: lead.clause.length,
  weak: false,
  base: null,
})
