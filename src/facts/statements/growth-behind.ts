import type { Quantity } from '../quantity-types.ts'

/** What a comparison with an earlier period says behind a result. */
export interface Growth {
  /** The level compared with (较上年的117万人次), where the text gives it. */
  prior: Quantity | null
  /** Growth in per cent and its direction. */
  rate: { quantity: Quantity; sign: 1 | -1 } | null
  /** All figures of the comparison: none of them is a result of its own. */
  figures: Quantity[]
  end: number
}

const earlier = '(?:上年|去年|上一年度?|前一年|上[届期季]|上学[年期]|上半年|(?:19|20)\\d\\d年|[\\u4e00-\\u9fa5]{1,6}前)'
/** 较上年的117万人次, 上年为5,566起, 比培训前3,420元: the level compared with. */
const priorLead = new RegExp(
  `^\\s*[,(]\\s*(?:(?:较|比|与)${earlier}|(?:上年|去年|上届))(?:度|同期)?(?:相比)?的?(?:为|是)?\\s*$`,
)
const verbs = '增长|增加|提高|上升|提升|增幅|多|下降|减少|降低|降幅|缩短|压减|下浮|少|增|降'
/** 增长9.8%, 降幅12.2%: how a level moved, right behind the level before or its difference. */
const moved = new RegExp(`^\\s*[,、]?\\s*(?:同比)?(${verbs})(?:了|约|为|达|幅度为)*\\s*$`)
/** 同比增长7.74%, 较上年增加182件: no level before. */
const movedSince = new RegExp(
  `^[,、(]?\\s*(?:同比|环比|(?:较|比|与)${earlier}(?:度|同期)?(?:相比)?的?)[^,。;\\d]{0,6}?(${verbs})(?:了|约|为|达|幅度为)*\\s*$`,
)
const fall = /下|少|降|减|缩/

/**
 * Reads the comparison that follows a result in its sentence: 28.6万人次，比上年的26.1万人次增加2.5万人次，增长9.58%. `from` is the
 * end of the result; a level in front of it (由1,047起降至957起) is given as `before`.
 */
export function growthBehind(
  text: string,
  { from, end, before = null }: { from: number; end: number; before?: Quantity | null },
  quantities: readonly Quantity[],
): Growth | null {
  const next = quantities.filter((q) => q.start >= from && q.end <= end && q.kind !== 'date' && q.kind !== 'ordinal')
  const growth: Growth = { prior: before, rate: null, figures: [], end: from }
  for (const quantity of next) {
    const lead = text.slice(growth.end, quantity.start)
    if (growth.figures.length === 0 && growth.prior === null && priorLead.test(lead)) growth.prior = quantity
    else {
      const verb = (growth.prior || growth.figures.length > 0 ? moved.exec(lead) : null) ?? movedSince.exec(lead)
      if (!verb) break
      if (quantity.kind === 'percent') growth.rate = { quantity, sign: fall.test(verb[1] as string) ? -1 : 1 }
    }
    growth.figures.push(quantity)
    growth.end = quantity.end
    if (growth.rate) break
  }
  return growth.figures.length > 0 ? growth : null
}
