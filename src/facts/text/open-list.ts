import { moneyCuesIn } from './cue.ts'
import type { Mention } from './mention.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/** …(其中中央资金1500万元)；已支付…: a list opened inside a bracket ends with it. */
export function closeBracketList(state: SentenceState, lead: Lead): void {
  if (state.list && /\)/.test(lead.whole) && !/\(/.test(lead.whole.split(')')[0] as string)) {
    state.list = state.outer
    state.outer = null
    state.part = null
  }
}

/** 其中, 包括, 分别为 and the like make the last figure the head of a list. */
export function openList(state: SentenceState, lead: Lead): void {
  const mark =
    /其中|(?:支出|预算|资金|收入|经费|总额)中[,:]|主要包括|包括|具体为|分别为|分别是|依次为|分别用于|主要用于|由|用于|从[^,。]{1,10}看|按[^,。]{1,10}分/.exec(
      lead.whole,
    )
  if (!mark) return
  const nested = lead.bracket !== null && /^[\s,、]*$/.test(lead.beforeBracket) ? (state.mentions.at(-1) ?? null) : null
  const possible = [...state.said, ...state.mentions]
    .reverse()
    .find(
      (m) =>
        m.quantity.kind === 'money' &&
        m.head === null &&
        !m.restates &&
        m.measure !== 'change' &&
        m.measure !== 'prior' &&
        !m.compared,
    )
  const named = /中[,:]$/.test(mark[0])
    ? (state.context.wholes.get(
        moneyCuesIn(`${lead.whole.slice(0, mark.index)}${mark[0].slice(0, -2)}`).at(-1)?.measure ?? '',
      ) ?? null)
    : null
  // a second 包括 or 其中 behind a part lists what the part consists of
  const within =
    state.list && state.list.parts.length > 0 && !/[;。]/.test(lead.whole) ? (state.list.parts.at(-1) ?? null) : null
  const head = nested ?? named ?? within ?? possible ?? state.context.whole
  if (!head || state.list?.head === head) return
  if (mark[0] === '由' && !/构成|组成/.test(state.text.slice(state.sentence.start, state.sentence.end))) return
  const complete = mark[0] === '由' || /分别|依次|从/.test(mark[0])
  if (nested || within) state.outer = state.list
  state.list = {
    head,
    parts: [],
    complete: complete && (nested ?? possible) !== undefined,
    mixed: mark[0] === '由',
    guessed: !nested && !possible,
  }
  state.lists.push(state.list)
}

/** The head when the figure names its own measure but stands in the list all the same (其中：中央到位…). */
export const listHead = (state: SentenceState, lead: Lead): Mention | null =>
  state.list && /^\s*(?:[、;,]|和|及|其中|[(:])/.test(lead.whole) && state.list.head.measure !== 'total'
    ? state.list.head
    : null
