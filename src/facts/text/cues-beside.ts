import { carriedFrom } from '../words/money-cues.ts'
import type { CueHit } from './cue.ts'
import { isFundSource } from './fund-source.ts'
import { nameIn } from './noun-phrase.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/** 累计拨付160万元，…。其中，拨付中央资金120万元、…: a part of what was spent, told by the same verb, was spent as well. */
export const isHandedOn = ({ list }: SentenceState, cue: CueHit): boolean =>
  list?.head.measure === 'executed' && cue.measure === 'released' && /^(?:财政)?(?:拨付|下拨|划拨)$/.test(cue.word)

/** 支出720万元(中央安排677万元、省级安排36万元): in the bracket behind what was spent a source has paid; 支出612万元(安排628万元) is of a budget. */
export function isPaidBySource({ list, text, from }: SentenceState, { whole, clause }: Lead, cue: CueHit): boolean {
  if (list?.head.measure !== 'executed' || cue.word !== '安排') return false
  const inside = text.slice(list.head.quantity.end, from + whole.length)
  const name = nameIn(clause.slice(0, cue.start))
  return /^\s*\([^)]*$/.test(inside) && name !== null && isFundSource(name)
}

/** 上年结转资金支出36万元: what was spent of it. */
const isSpentOfCarried = (strong: CueHit, weak: CueHit): boolean =>
  strong.measure === 'balance' &&
  carriedFrom.test(strong.word) &&
  weak.measure === 'executed' &&
  weak.start === strong.end

/** 全年收到上级补助收入218万元: the noun says that it is income, the verb only that it came. */
const isIncomeReceived = ({ clause }: Lead, strong: CueHit, weak: CueHit): boolean =>
  strong.measure === 'released' &&
  /收到|取得|获得/.test(strong.word) &&
  weak.measure === 'revenue' &&
  weak.start >= strong.end &&
  /收入\s*$/.test(clause)

/** The noun behind the verb, or behind what was carried over, says what the figure is. */
export const isOfWeak = (lead: Lead, strong: CueHit, weak: CueHit): boolean =>
  isSpentOfCarried(strong, weak) || isIncomeReceived(lead, strong, weak)
