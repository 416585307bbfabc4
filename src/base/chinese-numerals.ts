/** Digits of ordinary and of formal (大写) writing. */
const digits: Record<string, number> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  貳: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
}
const places: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
const tens: Record<string, number> = { 廿: 20, 卅: 30 }
const myriads: Record<string, number> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }

/** Characters a Chinese numeral consists of, for building patterns. */
export const numeralCharacters = [
  ...Object.keys(digits),
  ...Object.keys(places),
  ...Object.keys(tens),
  ...Object.keys(myriads),
].join('')

/**
 * Value of a whole Chinese numeral (叁拾万 = 300000, 二十万零五百 = 200500, 二〇二三 = 2023).
 * Null when the characters are no numeral.
 */
export function readChineseNumeral(text: string): number | null {
  if (text === '') return null
  const plain = [...text].map((c) => digits[c])
  if (plain.length > 1 && plain.every((d) => d !== undefined)) return Number(plain.join(''))
  let total = 0
  let section = 0
  let digit: number | null = null
  for (const c of text) {
    if (c in digits) digit = digits[c] as number
    else if (c in tens) section += tens[c] as number
    else if (c in places) {
      section += (digit ?? 1) * (places[c] as number)
      digit = null
    } else if (c in myriads) {
      const unit = myriads[c] as number
      section += digit ?? 0
      if (section === 0 && total === 0) return null
      if (unit === 1e8) {
        total = (total + section) * unit
      } else total += section * unit
      section = 0
      digit = null
    } else return null
  }
  return total + section + (digit ?? 0)
}
