import type { Lead, SentenceState } from './sentence-state.ts'

/** 分两批下达…8,640万元，第一批…: the lots of a sum make it up. */
const firstLot =
  /^[,(]?\s*(?:分[两二三四五2-5][批期次笔][^,。;]{0,8}[,:]\s*)?(?:其中:?)?第一(批|期|次|笔)[^,。;]{0,12}$/

export const isInLots = (state: SentenceState, lead: Lead): boolean => {
  const lot = firstLot.exec(lead.whole)?.[1]
  return (
    lot !== undefined &&
    new RegExp(`分[两二三四五2-5]${lot}`).test(state.text.slice(state.sentence.start, state.from + lead.whole.length))
  )
}
