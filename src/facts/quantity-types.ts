/** A number found in text, with what it counts. Offsets are into the unfolded text. */
export interface Quantity {
  /** The number with its unit: text.slice(start, end). Leading words such as 约 are outside. */
  start: number
  end: number
  /** The digits alone, without the unit. */
  digitsStart: number
  digitsEnd: number
  raw: string
  /** Digits normalised to plain decimal, sign included: "-5.2", "300" for 三百 (unit 万元). */
  number: string
  /** Unit as written, folded: 元, 万元, 万, 亿元, %, 个百分点, ‰, 倍, 人次, 元/人, ... ; '' when none. */
  unit: string
  /**
   * money: an amount in 元/万元/亿元 (also a bare 万/亿 that stands for money is decided by the caller);
   * percent: % or 百分之; points: 百分点; unit-price: 元/人·年; count: any other unit; date: a year, month or day;
   * ordinal: list numbers, document numbers, codes, telephone numbers; bare: no unit.
   */
  kind: 'money' | 'percent' | 'points' | 'unit-price' | 'count' | 'date' | 'ordinal' | 'bare'
  /** Yuan for money, the figure before % for percent, the number as it is otherwise: exact decimal text. */
  value: string
  /** Half a unit of the last digit written, in the unit of value: exact decimal text. */
  precision: string
  qualifier: 'about' | 'over' | 'under' | null
  /** Part of a range (10-15万元): both ends carry it. */
  range: boolean
}
