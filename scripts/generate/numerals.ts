const digitWords = '零一二三四五六七八九'
const places = ['', '十', '百', '千']

/** 1205 -> 一千二百零五: whole numbers below 100 million, as they are written out in text. */
export function numerals(number: string): string {
  const whole = Number(number)
  if (!Number.isInteger(whole) || whole < 0 || whole >= 1e8) throw new Error(`Not written out in words: ${number}`)
  if (whole === 0) return '零'
  const high = Math.floor(whole / 10_000)
  const low = whole % 10_000
  if (high === 0) return belowTenThousand(low)
  const gap = low > 0 && low < 1000 ? '零' : ''
  return `${belowTenThousand(high)}万${gap}${low > 0 ? belowTenThousand(low) : ''}`
}

function belowTenThousand(number: number): string {
  const digits = String(number).split('').map(Number)
  const words = digits.map((digit, i) => (digit === 0 ? '零' : `${digitWords[digit]}${places[digits.length - 1 - i]}`))
  return words.join('').replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十')
}
