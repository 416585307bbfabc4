import { Decimal } from '../../base/decimal.ts'
import type { Quantity } from '../quantity-types.ts'
import { subjectOf } from './context.ts'
import { type CueHit, moneyCuesIn } from './cue.ts'
import type { Mention } from './mention.ts'
import { nameIn } from './noun-phrase.ts'
import { defaultPeriod } from './period.ts'
import { leadOf, type SentenceState } from './sentence-state.ts'

/** …万元中，, …万元项目支出中，: the noun behind the figure says what it is of. */
const among =
  /^\s*的?([\u4e00-\u9fa5“”]{0,12}?(?:资金|预算|支出|经费|拨款|收入|补助|专款))?(?:当)?(?:之)?(?:中|里)[,，、:]/

/** 市级统筹的800万元中，…; 1,359.72万元项目支出中，…: points back to a figure and heads the list that follows. */
export function pointsBack(state: SentenceState, quantity: Quantity): boolean {
  const m = among.exec(state.text.slice(quantity.end, quantity.end + 20))
  if (!m) return false
  const lead = leadOf(state, quantity)
  const noun = m[1] ?? ''
  const own = moneyCuesIn(lead.clause).at(-1)
  const cue = moneyCuesIn(noun).at(-1) ?? own
  const name = nameIn(noun)
  const said = name === null ? undefined : saidBefore(state, quantity, name)
  const head: Mention = {
    quantity,
    measure: said?.measure ?? cue?.measure ?? 'budget',
    subject:
      said?.subject ??
      name ??
      (isMore(state, quantity, own) ? wholeOf(state) : subjectOf(state.context, state.subject)),
    path: said?.path ?? [],
    period: said?.period ?? defaultPeriod(state.context.header, 'budget'),
    base: null,
    baseWords: null,
    sign: 1,
    projected: said?.projected ?? false,
    sentence: state.sentence.number,
    head: null,
    restates: null,
  }
  state.list = { head, parts: [], complete: false, pointed: true }
  // with a name of its own, or told for the first time, the figure is a statement; else it only points
  if (name !== null || (own?.measure === 'balance' && !isTold(state, quantity))) {
    state.mentions.push(head)
    state.lists.push(state.list)
  }
  return true
}

const wholeOf = ({ context }: SentenceState): string => subjectOf({ ...context, paragraph: null }, null)

/** 配套资金缺口12万元。结余44万元中，…: at the head of a sentence more is left than the one named before has to do with. */
const isMore = ({ mentions, said }: SentenceState, { value }: Quantity, own: CueHit | undefined): boolean =>
  own?.measure === 'balance' &&
  mentions.length === 0 &&
  said.some((m) => m.measure === 'balance' && m.head === null && new Decimal(m.quantity.value).lt(value))

/** The sum of that name and value that a paragraph before states. */
const saidBefore = (state: SentenceState, quantity: Quantity, name: string): Mention | undefined =>
  [...state.context.told, ...state.said, ...state.mentions].findLast(
    (m) => m.quantity.value === quantity.value && (m.subject === name || m.subject.endsWith(name)),
  )

const isTold = (state: SentenceState, { value }: Quantity): boolean =>
  [...state.context.told, ...state.said, ...state.mentions].some((m) => m.quantity.value === value)
