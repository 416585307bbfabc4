import type { Measure } from '../schema.ts'
import { fundNames } from '../words/fund-budgets.ts'
import type { CueHit } from './cue.ts'
import type { Found } from './found-measure.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

const fund = '预算稳定调节基金'
const moved = new RegExp(
  `(?:(调入|动用)(?:${fund}|资金)|(?:调出|安排|补充|设置)${fund}|调出资金)(?:收入|支出)?(?:为|完成)?\\s*$`,
)
/** What is told beside it where the accounts of a government are told, and no project is given more or less. */
const governments =
  /上级补助|转移支付|返还性?收入|转贷|债[券务]|上解|税收|公共预算|政府性基金|国有资本|稳定调节|[收支][入出](?:总计|合计|总量)/

/**
 * 加上调入资金7亿元、动用预算稳定调节基金0.5亿元: what one budget of a government takes from another comes in, what it gives to another or puts
 * aside is spent (政府收支分类科目 110 and 230); no budget has been adjusted. Null for other figures.
 */
export function movedBetween({ text, sentence }: SentenceState, { clause }: Lead): Found | null {
  const words = moved.exec(clause)
  if (!words || !governments.test(text.slice(sentence.start, sentence.end))) return null
  const cue: CueHit = {
    measure: words[1] ? 'revenue' : 'executed',
    word: words[0].replace(/(?:收入|支出)?(?:为|完成)?\s*$/, ''),
    start: words.index,
    end: clause.length,
    weak: false,
    base: null,
  }
  return { measure: cue.measure, cue, sign: 1, ownMeasure: true }
}

/** Such a sum goes by its line of the accounts. */
export const lineBetween = ({ word }: CueHit): string | null => (moved.test(word) ? word : null)

const totals = /(?:收入|支出)(?:总计|合计|总量|总额|共计)|总(?:收入|支出)/
/** Adds to a sum; 增加 and 追加 change one, 加强 and 加快 tell of deeds. */
const adds = /(?<![增追添参])加(?:上)?[^强快大速工固装密深班急重]/

/**
 * 一般公共预算支出36亿元，加上上解支出5亿元、还本支出0.6亿元、结转下年2亿元，支出总计43.6亿元: the total of such a row, and what is left at its end, are of
 * the budget it begins with and not of the line told last. Null for other figures.
 */
export function budgetOfRow(state: SentenceState, { clause }: Lead, measure: Measure): string | null {
  const { text, sentence, said, mentions } = state
  const row = text.slice(sentence.start, sentence.end)
  const isOfRow = totals.test(clause) || (measure === 'balance' && (adds.test(row) || totals.test(row)))
  if (!isOfRow || !governments.test(row) || mentions.length === 0) return null
  const whole = [...said, ...mentions].findLast(
    (m) => m.quantity.kind === 'money' && m.head === null && budgetNames.test(m.subject),
  )
  return whole ? whole.subject.replace(/(?<=预算|基金|经营)总?(?:收入|支出)$/, '') : null
}

const budgetNames = new RegExp(`公共(?:财政)?预算|${fundNames}`)

/** 支出36亿元；加上解支出5亿元、还本支出0.6亿元，支出合计41.6亿元: what is added makes up the total only with what stands in front of it. */
export const isAddedTo = ({ text, sentence }: SentenceState, lead: Lead): boolean =>
  totals.test(lead.clause) && adds.test(lead.sentence) && governments.test(text.slice(sentence.start, sentence.end))
