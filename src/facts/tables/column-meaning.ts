import { recalled } from '../../base/recall.ts'
import { countUnits } from '../words/units.ts'
import { doneHeads, headCountWords, headerWords, type Meaning } from './words/headers.ts'

/** Header words without what does not tell meanings apart: units, months, letters of formulas, footnote marks. */
export function bareHeader(text: string): string {
  return text
    .replace(/[(（](?:单位[:：])?(?:亿元|万元|千元|元|%|百分比|人民币)[)）]/g, '')
    .replace(/[(（](?:分值|满分|\d+(?:\.\d+)?分[^)）]*|含[^)）]*|按[^)）]*|[类款项/、]+)[)）]/g, '')
    .replace(/[:：*※]+$/g, '')
    .replace(/^(?:其中[:：]?)/, '')
    .replace(/^(?:19|20)\d\d年(?:度)?/, '')
    .replace(/^\d{1,2}[-—~至]\d{1,2}月(?:份)?/, '')
    .replace(/^截[至止]\d{1,2}月(?:底|末)?/, '')
}

/**
 * Meaning of a column by the words above it, innermost first: 年初预算数 under 预算安排情况 means what 年初预算数 means;
 * 总额 under 实际完成/执行金额 means what the upper words mean. Null when no word is known.
 */
export function meaningOf(path: readonly string[]): Meaning | null {
  const own = path.at(-1) ?? ''
  if ((isCount(own) && !isPoints(own)) || (headCountWords.test(own) && wordsMeaning(own)?.kind === 'money')) return null
  const done = doneBelow(path)
  if (done) return done
  for (const words of [...path].reverse()) {
    const meaning = wordsMeaning(words)
    if (meaning && meaning.kind !== 'other') return withUpper(meaning, path)
    if (meaning) return meaning
  }
  return wordsMeaning(path.join(''))
}

/** 完成 below 收入 is what came in, below 支出 what was spent: the words above say of what it was done. */
function doneBelow(path: readonly string[]): Meaning | null {
  const [upper] = path.slice(-2, -1).map(wordsMeaning)
  const isDone = doneHeads.test(bareHeader(path.at(-1) ?? ''))
  if (!isDone || upper?.kind !== 'money' || (upper.measure !== 'revenue' && upper.measure !== 'executed')) return null
  return /预计|预测/.test(path.join('')) ? null : upper
}

/** 户数（户） below 改造规模: what the words above mean, these are not sums of money. */
const isCount = (words: string): boolean => {
  const unit = /[(（](?:单位[:：])?([^()（）]{1,4})[)）]$/.exec(words)?.[1]
  return unit !== undefined && (countUnits as readonly string[]).includes(unit)
}

/** 分值（分）, 得分（分）: points, not minutes. */
const isPoints = (words: string): boolean => {
  const kind = wordsMeaning(words)?.kind
  return /[(（]分[)）]$/.test(words) && (kind === 'weight' || kind === 'score' || kind === 'converted-score')
}

/** 决算数 or 预算数 below 上年 is last year's; a plain 预算 takes its kind from the words above. */
function withUpper(meaning: Meaning, path: readonly string[]): Meaning {
  const upper = path.slice(0, -1).join('')
  if (/预计|预测/.test(upper)) return forecast(meaning)
  if (meaning.kind !== 'money') return meaning
  if (meaning.measure === 'executed' && /^收入/.test(upper) && !/支出/.test(upper))
    return { kind: 'money', measure: 'revenue' }
  if (/上年|去年/.test(upper) && (meaning.measure === 'executed' || meaning.measure === 'budget'))
    return { kind: 'money', measure: 'prior' }
  if (meaning.measure !== 'budget') return meaning
  const outer = path.length > 1 ? wordsMeaning(bareHeader(upper)) : null
  if (
    outer?.kind !== 'money' ||
    (/预算(?!财政拨款)/.test((path.at(-1) ?? '').replace(/(?:公共|基金|经营)预算/g, '')) &&
      ['revenue', 'executed'].includes(outer.measure))
  )
    return meaning
  return outer
}

/** What is spent, spent in per cent, or left over, below 全年预计. */
function forecast(meaning: Meaning): Meaning {
  if (meaning.kind === 'money' && meaning.measure === 'executed')
    return { kind: 'money', measure: 'executed_projected' }
  if (meaning.kind === 'money' && meaning.measure === 'balance') return { kind: 'money', measure: 'balance_projected' }
  if (meaning.kind === 'rate' && meaning.measure === 'execution_rate')
    return { kind: 'rate', measure: 'execution_rate_projected' }
  return meaning
}

/** Meaning of the words of one head; 增减（%） is the rate of what 增减 is. */
export const wordsMeaning = recalled((words: string): Meaning | null => {
  const bare = bareHeader(words)
  if (bare === '' || bare.length > 30 || /^\d/.test(bare)) return null
  const meaning = headerWords.find(([pattern]) => pattern.test(bare))?.[1] ?? null
  const isChange = meaning?.kind === 'money' && meaning.measure === 'change'
  return isChange && /%|百分比/.test(words) ? { kind: 'rate', measure: 'change_rate' } : meaning
})
