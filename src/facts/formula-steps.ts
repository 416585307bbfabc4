import { unitAt } from './quantity-unit.ts'

export type Sign = '+' | '-' | '×' | '÷'

/** A number with its unit, a sign between two of them, or a bracket. */
export type Token =
  | { kind: 'number'; number: string; unit: string; start: number; end: number }
  | { kind: 'sign'; sign: Sign }
  | { kind: 'open' | 'close' }

/** A number of a written sum, or two steps and the sign between them. */
export type FormulaStep = Extract<Token, { kind: 'number' }> | { sign: Sign; a: FormulaStep; b: FormulaStep }

const signs: Record<string, Sign> = { '+': '+', '-': '-', '×': '×', '*': '×', '✕': '×', '÷': '÷', '/': '÷' }
/** A remark on a number: 支出188.14（决算）. */
const remark = /^\s*\([^()\d+×÷/-]{0,12}\)/

/** The numbers and signs between two places of a folded text; the words between them are what the numbers are called. */
export function tokensOf(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = []
  let at = from
  while (at < to) {
    const rest = text.slice(at, to)
    const number = /^\d[\d,]*(?:\.\d+)?/.exec(rest)?.[0].replace(/,+$/, '')
    const note = remark.exec(rest)?.[0]
    if (number) {
      const unit = unitAt(text, at + number.length)
      const end = unit.end <= to ? unit.end : at + number.length
      tokens.push({
        kind: 'number',
        number: number.replaceAll(',', ''),
        unit: end === unit.end ? unit.text : '',
        start: at,
        end,
      })
      at = end
    } else if (note) at += note.length
    else {
      const sign = signs[rest[0] as string]
      if (rest[0] === '(' || rest[0] === ')') tokens.push({ kind: rest[0] === '(' ? 'open' : 'close' })
      // 120元/亩: no sign of the sum
      else if (sign && !(rest[0] === '/' && !/^\/\s*[\d(]/.test(rest))) tokens.push({ kind: 'sign', sign })
      at++
    }
    if (tokens.length > maxTokens) return []
  }
  return tokens
}

/** A longer one is no sum that anybody writes out. */
const maxTokens = 60

/** The sum that the tokens write; null where they are none, or a single number. */
export function stepsOf(tokens: readonly Token[]): FormulaStep | null {
  // 2023年支出96万元÷预算120万元: of two numbers without a sign between them the first is not of the sum
  const first = tokens.findLastIndex((token, i) => token.kind === 'number' && tokens[i - 1]?.kind === 'number')
  const used = tokens.slice(Math.max(0, first))
  const place = { at: 0 }
  const step = sumAt(used, place)
  return step && 'sign' in step && place.at === used.length ? step : null
}

const sumAt = (tokens: readonly Token[], place: { at: number }): FormulaStep | null =>
  chainAt(tokens, place, ['+', '-'], (t, p) => chainAt(t, p, ['×', '÷'], numberAt))

function chainAt(
  tokens: readonly Token[],
  place: { at: number },
  wanted: readonly Sign[],
  term: (tokens: readonly Token[], place: { at: number }) => FormulaStep | null,
): FormulaStep | null {
  let step = term(tokens, place)
  for (;;) {
    const token = tokens[place.at]
    if (!step || token?.kind !== 'sign' || !wanted.includes(token.sign)) return step
    place.at++
    const b = term(tokens, place)
    step = b && { sign: token.sign, a: step, b }
  }
}

function numberAt(tokens: readonly Token[], place: { at: number }): FormulaStep | null {
  const token = tokens[place.at++]
  if (token?.kind === 'number') return token
  if (token?.kind !== 'open') return null
  const inner = sumAt(tokens, place)
  return tokens[place.at++]?.kind === 'close' ? inner : null
}
