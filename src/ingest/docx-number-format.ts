const digits = '零一二三四五六七八九'
const formalDigits = '零壹贰叁肆伍陆柒捌玖'
const traditionalDigits = '零壹貳參肆伍陸柒捌玖'
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'

/** 1 -> 一, 12 -> 十二, 105 -> 一百零五: numbers as they are counted, up to 9999. */
function counted(value: number, signs: string, places: string[], oneTen: boolean): string {
  let text = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) {
      gap = text !== ''
      continue
    }
    if (gap) text += signs[0]
    gap = false
    text += (signs[digit] as string) + (places[place] as string)
  }
  return !oneTen && value < 20 && value >= 10 ? text.slice(1) : text
}

const spelled = (value: number, signs: string): string =>
  [...String(value)].map((digit) => signs[Number(digit)]).join('')

/** A..Z, AA, BB: Word repeats the letter. */
const letters = (value: number, first: number): string =>
  String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)

function roman(value: number): string {
  const signs: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = value
  let text = ''
  for (const [size, sign] of signs) {
    while (rest >= size) {
      text += sign
      rest -= size
    }
  }
  return text
}

/** A sign out of a row of code points, or the plain number beyond its end. */
const outOf = (value: number, first: number, count: number): string =>
  value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value)

const cycled = (value: number, signs: string): string => signs[(value - 1) % signs.length] as string

const chineseCount = (value: number): string => counted(value, digits, ['', '十', '百', '千'], false)

/** Number formats by their names in ECMA-376 (17.18.59 ST_NumberFormat); those not listed show the plain number. */
const formats: Record<string, (value: number) => string> = {
  chineseCounting: chineseCount,
  chineseCountingThousand: chineseCount,
  japaneseCounting: chineseCount,
  taiwaneseCounting: chineseCount,
  taiwaneseCountingThousand: chineseCount,
  koreanCounting: chineseCount,
  ideographDigital: (value) => spelled(value, `〇${digits.slice(1)}`),
  japaneseDigitalTenThousand: (value) => spelled(value, `〇${digits.slice(1)}`),
  taiwaneseDigital: (value) => spelled(value, `○${digits.slice(1)}`),
  koreanDigital2: (value) => spelled(value, digits),
  chineseLegalSimplified: (value) => counted(value, formalDigits, ['', '拾', '佰', '仟'], true),
  ideographLegalTraditional: (value) => counted(value, traditionalDigits, ['', '拾', '佰', '仟'], true),
  japaneseLegal: (value) => counted(value, traditionalDigits, ['', '拾', '百', '千'], true),
  ideographTraditional: (value) => cycled(value, stems),
  ideographZodiac: (value) => cycled(value, branches),
  ideographZodiacTraditional: (value) => cycled(value, stems) + cycled(value, branches),
  ideographEnclosedCircle: (value) => outOf(value, 0x3280, 10),
  decimalEnclosedCircle: (value) => outOf(value, 0x2460, 20),
  decimalEnclosedCircleChinese: (value) => outOf(value, 0x2460, 20),
  decimalEnclosedParen: (value) => outOf(value, 0x2474, 20),
  decimalEnclosedFullstop: (value) => outOf(value, 0x2488, 20),
  decimalFullWidth: (value) => spelled(value, '０１２３４５６７８９'),
  decimalFullWidth2: (value) => spelled(value, '０１２３４５６７８９'),
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letters(value, 0x41),
  lowerLetter: (value) => letters(value, 0x61),
  numberInDash: (value) => `-${value}-`,
  none: () => '',
}

/** A list number as Word shows it: chineseCounting 12 -> 十二, upperRoman 4 -> IV. */
export function formatNumber(value: number, format: string): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) return format === 'none' ? '' : String(value)
  return (formats[format] ?? String)(value)
}
