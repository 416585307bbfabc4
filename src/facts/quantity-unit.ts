import { countUnits, foreignMoney, moneyUnits, overMarks } from './words/units.ts'

export interface Unit {
  /** Unit as folded text without 余/多: 万元, %, 万人次. */
  text: string
  /** Where the unit ends. */
  end: number
  kind: 'money' | 'percent' | 'points' | 'unit-price' | 'count' | 'bare'
  /** Yuan in one unit for money; 10^4 or 10^8 for a bare 万 or 亿; 1 otherwise. */
  scale: string
  /** 余 or 多 stands inside (3亿多元). */
  over: boolean
}

const byLength = [...countUnits].sort((a, b) => b.length - a.length)
const scales: Record<string, string> = {
  十: '10',
  百: '100',
  千: '1000',
  万: '10000',
  百万: '1000000',
  千万: '10000000',
  亿: '100000000',
  万亿: '1000000000000',
}
const over = `[${overMarks.join('')}]`
const scaleWord = /^(?:万亿|千万|百万|万|亿|千|百)/

/** What is counted, in whatever scale: 人次 in 万人次. */
export const withoutScale = (unit: string): string => unit.replace(/^[百千]?[万亿]/, '')

/** 103名, 8.6万人 and 5位 count people. */
export const countedUnit = (unit: string): string => withoutScale(unit).replace(/^[名位]$/, '人')

/** How many things one of a unit of counts is: 10000 for 万人次, 1 for 千瓦时. */
export const countScale = (unit: string): string =>
  scales[unit.slice(0, unit.length - withoutScale(unit).length)] ?? '1'

/** The unit that follows a number ending at `at`; blanks between are allowed. */
export function unitAt(folded: string, at: number): Unit {
  const blanks = (/^[ \n]*/.exec(folded.slice(at, at + 4)) as RegExpExecArray)[0].length
  const start = at + blanks
  const rest = folded.slice(start, start + 16)
  if (rest[0] === '%') return { text: '%', end: start + 1, kind: 'percent', scale: '1', over: false }
  const points = /^个?百分点/.exec(rest)
  if (points) return { text: points[0], end: start + points[0].length, kind: 'points', scale: '1', over: false }
  return moneyAt(folded, start, rest) ?? countAt(at, start, rest) ?? none(at)
}

const none = (at: number): Unit => ({ text: '', end: at, kind: 'bare', scale: '1', over: false })

function moneyAt(folded: string, start: number, rest: string): Unit | null {
  const m = new RegExp(`^(${over})?(万亿|千亿|百亿|亿|千万|百万|十万|万|千|百)?(${over})?\\s?[元圆]`).exec(rest)
  if (!m) return null
  const name = `${m[2] ?? ''}元`
  const yuan = moneyUnits.find(([unit]) => unit === name)?.[1]
  if (yuan === undefined) return null
  let end = start + m[0].length
  if (folded[end] === '整') end++
  const price = /^\s?(?:\/|每|\(?\s?人[\s·/])/.exec(folded.slice(end, end + 4))
  const per = price && !/^\s?\(/.test(price[0]) ? unitPriceEnd(folded, end) : null
  if (per !== null)
    return { text: folded.slice(start, per).replace(/\s/g, ''), end: per, kind: 'unit-price', scale: '1', over: false }
  return { text: name, end, kind: 'money', scale: String(yuan), over: Boolean(m[1] ?? m[3]) }
}

/** 元/人·年, 元每人每月, 元/平方米: the whole denominator belongs to the unit. */
function unitPriceEnd(folded: string, end: number): number | null {
  const m =
    /^\s?(?:\/|每)\s?[\u4e00-\u9fa5㎡㎥A-Za-z²³]{1,5}(?:[·./]?(?:\/|每|·)?(?:年|月|天|日|次|季|人|学期|学年))*/.exec(
      folded.slice(end, end + 20),
    )
  if (!m) return null
  const cut =
    /^\s?(?:\/|每)\s?(?:[年月天日次亩户吨人件套台只头册辆床处个例间座份项米](?:[·./]?(?:\/|每|·)?(?:年|月|天|日|次|季|人|学期|学年))*|平方米|立方米|公里|公顷|千瓦时|学期|人次|人月)/.exec(
      m[0],
    )
  return end + (cut?.[0] ?? m[0]).length
}

/** Letters that are a unit behind a blank too (21.5 hm2): others may begin a word. */
const metric = /^(?:[kh]?m[23]?|kg|kW|mg\/[Ll])$/

function countAt(at: number, start: number, rest: string): Unit | null {
  for (const money of foreignMoney) {
    const m = new RegExp(`^(?:${over})?(?:万|亿|百万|千万)?${money}`).exec(rest)
    if (m) return { text: m[0], end: start + m[0].length, kind: 'count', scale: '1', over: false }
  }
  const m = new RegExp(`^(${over})?(${scaleWord.source.slice(1)})?(${over})?`).exec(rest) as RegExpExecArray
  const scale = m[2] ?? ''
  const isOver = Boolean(m[1] ?? m[3])
  const after = rest.slice(m[0].length)
  const unit = byLength.find((u) => after.startsWith(u))
  if (unit && !(start > at && /[a-zA-Z]/.test(unit[0] as string) && !metric.test(unit))) {
    return {
      text: scale + withBracket(after, unit),
      end: start + m[0].length + withBracket(after, unit).length,
      kind: 'count',
      scale: '1',
      over: isOver,
    }
  }
  if (scale !== '' && (scale.includes('万') || scale.includes('亿'))) {
    return { text: scale, end: start + m[0].length, kind: 'bare', scale: scales[scale] as string, over: isOver }
  }
  return null
}

/** 台(套), 人(次): a bracketed second measure word belongs to the unit. */
function withBracket(after: string, unit: string): string {
  const m = /^\([\u4e00-\u9fa5]{1,2}\)/.exec(after.slice(unit.length))
  const inner = m?.[0].slice(1, -1)
  return m && inner && (countUnits as readonly string[]).includes(inner) ? unit + m[0] : unit
}
