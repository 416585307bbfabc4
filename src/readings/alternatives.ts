import { type ConfusionName, confusionCosts, digitLookAlikes } from './words/glyph-confusions.ts'

/** Another way to read a figure: the whole figure with its unit, as it would then stand. */
export interface Alternative {
  text: string
  name: ConfusionName
  /** As in glyph-confusions.ts: 1 for what a careful reader would try first. */
  cost: number
}

interface Parts {
  sign: string
  digits: string
  rest: string
}

/**
 * Every reading of a figure that one confusion of glyphs could have turned into what is written, cheapest first.
 * @param figure the figure as read, with its unit if it has one: "9352%", "290%", "1480.00"
 */
export function alternativesOf(figure: string): Alternative[] {
  const m = /^(-?)(\d[\d,]*(?:\.\d+)?)(.*)$/s.exec(figure)
  if (!m) return []
  const parts: Parts = { sign: m[1] as string, digits: m[2] as string, rest: m[3] as string }
  const found = new Map<string, Alternative>()
  const all = [...separators(parts), ...signs(parts), ...extraDigits(parts), ...lookAlikes(parts)]
  for (const alternative of all) {
    const known = found.get(alternative.text)
    if (alternative.text !== figure && (!known || known.cost > alternative.cost))
      found.set(alternative.text, alternative)
  }
  return [...found.values()].sort((a, b) => a.cost - b.cost)
}

const wellFormed = /^(?:\d{1,3}(?:,\d{3})+|0|[1-9]\d*)(?:\.\d+)?$/

const alternative = ({ sign, rest }: Parts, digits: string, name: ConfusionName, more = 0): Alternative[] =>
  wellFormed.test(digits)
    ? [{ text: `${sign}${digits}${rest}`, name, cost: Math.round((confusionCosts[name] + more) * 100) / 100 }]
    : []

/** Points and commas lost, or taken for each other. Two decimals are what money and rates have. */
function separators(parts: Parts): Alternative[] {
  const { digits, rest } = parts
  const found: Alternative[] = []
  // 90% is a rate as it stands: who meant 9% moved the point himself
  const isWhole = rest.startsWith('%') && digits.length <= 2
  if (/^\d+$/.test(digits) && !isWhole) {
    // four decimals lost are what a slip of the unit looks like (元 for 万元): that is the author's
    for (let decimals = 1; decimals <= Math.min(3, digits.length - 1); decimals++) {
      const at = digits.length - decimals
      const usual = decimals === 2 ? 0 : decimals === 1 ? 0.3 : 0.6
      found.push(...alternative(parts, `${digits.slice(0, at)}.${digits.slice(at)}`, 'point-dropped', usual))
    }
  }
  // 1,18433: the last group is too long for a group
  const long = /^(\d{1,3}(?:,\d{3})*,\d{3})(\d{1,2})$/.exec(digits)
  if (long) found.push(...alternative(parts, `${long[1]}.${long[2]}`, 'point-dropped'))
  if (/^\d{1,3},\d{3}$/.test(digits)) found.push(...alternative(parts, digits.replace(',', '.'), 'comma-for-point'))
  if (/^\d{1,3}\.\d{3}$/.test(digits)) found.push(...alternative(parts, digits.replace('.', ','), 'point-for-comma'))
  return found
}

/** ≥ read as 2, % read as the digit of its shape, minus signs lost or seen in a line. */
function signs(parts: Parts): Alternative[] {
  const { sign, digits, rest } = parts
  const found: Alternative[] = []
  const costs = confusionCosts
  if (sign === '' && /^2\d{2,3}(?:\.\d+)?$/.test(digits) && wellFormed.test(digits.slice(1)))
    found.push({ text: `≥${digits.slice(1)}${rest}`, name: 'sign-as-digit', cost: costs['sign-as-digit'] })
  if (rest === '' && /(?:\.\d{2}|^100)[69]$/.test(digits))
    found.push({ text: `${sign}${digits.slice(0, -1)}%`, name: 'percent-as-digit', cost: costs['percent-as-digit'] })
  if (rest.startsWith('%') && /\.\d{1,2}[0369]$/.test(digits))
    found.push(...alternative(parts, digits.slice(0, -1), 'percent-as-digit'))
  found.push(
    sign === '-'
      ? { text: `${digits}${rest}`, name: 'minus-added', cost: costs['minus-added'] }
      : { text: `-${digits}${rest}`, name: 'minus-dropped', cost: costs['minus-dropped'] },
  )
  return found
}

/** A border read as 1, a digit read twice, two alike read as one. */
function extraDigits(parts: Parts): Alternative[] {
  const { digits } = parts
  const found: Alternative[] = []
  if (/^1,?[1-9]|^1\d*\./.test(digits))
    found.push(...alternative(parts, digits.slice(1).replace(/^,/, ''), 'border-as-digit'))
  if (/\.\d{2}1$/.test(digits)) found.push(...alternative(parts, digits.slice(0, -1), 'border-as-digit'))
  for (let i = 1; i < digits.length; i++) {
    if (digits[i] === digits[i - 1] && digits[i] !== '0')
      found.push(...alternative(parts, digits.slice(0, i) + digits.slice(i + 1), 'digit-doubled'))
  }
  for (const [i, digit] of [...digits].entries()) {
    if (/[1-9]/.test(digit))
      found.push(...alternative(parts, digits.slice(0, i) + digit + digits.slice(i), 'digits-merged'))
  }
  return found
}

function lookAlikes(parts: Parts): Alternative[] {
  const { digits } = parts
  return [...digits].flatMap((digit, i) =>
    digitLookAlikes.flatMap(([a, b, cost]) => {
      const other = digit === a ? b : digit === b ? a : null
      const more = cost - confusionCosts['digit-look-alike']
      return other === null
        ? []
        : alternative(parts, digits.slice(0, i) + other + digits.slice(i + 1), 'digit-look-alike', more)
    }),
  )
}
