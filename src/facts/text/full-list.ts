import { addUp, Decimal } from '../../base/decimal.ts'
import { fundNames } from '../words/fund-budgets.ts'
import { moneyCuesIn } from './cue.ts'
import { isFundSource } from './fund-source.ts'
import type { ListOfParts, Mention } from './mention.ts'
import { nameIn } from './noun-phrase.ts'
import { secondDivision } from './second-division.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/**
 * 用于甲180万元、乙92.5万元、丙40万元；县级资金支出88万元: parts told in one breath end at the semicolon, or at a comma with a measure of its own
 * behind it, when they make up their whole or when another payer follows. Parts that a semicolon parts from each other go on.
 */
export function closeFullList(state: SentenceState, lead: Lead): void {
  const { list } = state
  if (list && lead.bracket === null && isOtherBook(list, lead)) {
    state.subject = null
    state.part = null
    state.list = null
    state.outer = null
    return
  }
  if (!list || lead.bracket !== null || !isOneBreath(state, list)) return
  if (!isNextClause(state, list, lead) && !(isRunOn(state, list, lead) && isFull(list))) return
  if (!isFull(list) && !isOtherPayer(list, lead)) return
  // 中央60万元、县级40万元；设备70万元，培训30万元: the same whole, divided once more
  if (secondDivision(state, lead)) return
  state.subject = list.head.subject
  state.part = null
  state.list = state.outer
  state.outer = null
}

const books = new RegExp(fundNames)

/** 一般公共预算收入31亿元，其中税收24亿元，非税7亿元；政府性基金收入2亿元: the next budget, when the parts of this one are all told. */
const isOtherBook = (list: ListOfParts, { clause }: Lead): boolean =>
  list.parts.length > 1 &&
  books.test(clause) &&
  ![list.head, ...list.parts].some(({ subject }) => books.test(subject)) &&
  isFull(list)

function isNextClause({ text, from }: SentenceState, list: ListOfParts, { whole, clause }: Lead): boolean {
  const end = (list.parts.at(-1) as Mention).quantity.end
  // what stands between the last part and here, also where a new sentence begins behind the semicolon
  const between = text.slice(end, from + whole.length)
  if (between.includes(';')) return !/其中/.test(between)
  // 甲2万元，乙支出3万元: in a list that goes on with commas a part may have the measure in front
  return /^\s*,/.test(between) && moneyCuesIn(clause).length > 0 && isOtherPayer(list, { clause })
}

/** …、其他资金40万元2023年支出212万元: no stop stands between the last part and what is told next. */
const isRunOn = ({ text, from }: SentenceState, { parts }: ListOfParts, { whole, clause }: Lead): boolean =>
  /^\s*[\d\u4e00-\u9fa5〔《]/.test(text.slice((parts.at(-1) as Mention).quantity.end, from + whole.length)) &&
  !/^\s*(?:和|及|与|以及|用于|为)/.test(whole) &&
  moneyCuesIn(clause).some((cue) => !cue.weak || cue.measure === 'executed')

/** Two parts or more in one clause, none behind a semicolon. */
function isOneBreath(state: SentenceState, { parts }: ListOfParts): boolean {
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last || first === last || parts.some((part) => part.sentence !== last.sentence)) return false
  return !/[;。]/.test(state.text.slice(first.quantity.end, last.quantity.start))
}

/** The parts come to the whole, as far as their rounding goes. */
function isFull({ head, parts }: ListOfParts): boolean {
  const all = [head, ...parts].map((part) => part.quantity)
  const off = addUp(parts.map((part) => part.quantity.value)).minus(head.quantity.value)
  return off.abs().lte(addUp(all.map(({ precision }) => new Decimal(precision).div(2).toString())))
}

/** 中央资金支出中，…；省级配套支出…: what is spent of one source has no part of another. */
function isOtherPayer({ head, parts }: ListOfParts, { clause }: Pick<Lead, 'clause'>): boolean {
  const cue = moneyCuesIn(clause).at(-1)
  const name = nameIn(cue ? clause.slice(0, cue.start) : clause) ?? nameIn(clause)
  return (
    name !== null &&
    name !== head.subject &&
    isFundSource(name) &&
    isFundSource(head.subject) &&
    !parts.some((part) => isFundSource(part.subject))
  )
}
