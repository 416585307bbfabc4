import { comparedVerbs, comparisonWords, dueWords, fallingVerbs, risingVerbs } from '../words/change-words.ts'

const verbs = [...risingVerbs.map((v) => [v, 1] as const), ...fallingVerbs.map((v) => [v, -1] as const)].sort(
  (a, b) => b[0].length - a[0].length,
)

/** 下降（增长）, 减少（增加）: the form offers both words, and the first was kept. */
const otherWord = /\((?:增长|增加|上升|提高|下降|减少|降低)\)\s*$/

/** The verb of change that ends a clause (…减少, …共增加了), with its sign; null when none does. */
export function changeVerbAt(clause: string): { sign: 1 | -1; start: number; word: string } | null {
  const text = clause.replace(otherWord, '').replace(/(?:了|约|近|共|额为|额|为|幅度为|率为|率|资金|预算|\s)*$/, '')
  for (const [word, sign] of verbs) {
    if (text.endsWith(word)) return { sign, start: text.length - word.length, word }
  }
  return null
}

const moreOrLess = new RegExp(`(多|少)(?:${comparedVerbs.join('|')})$`)

/** …比2022年的898万元|多发: 多 and 少 before a verb of spending, where the sentence compares with another year. */
export function comparedVerbAt(clause: string, sentence: string): { sign: 1 | -1; start: number; word: string } | null {
  const m = moreOrLess.exec(clause.replace(/(?:了|约|近|\s)*$/, ''))
  return m && comparisonIn(sentence) === 'year' ? { sign: m[1] === '多' ? 1 : -1, start: m.index, word: m[0] } : null
}

const lessThanDue = new RegExp(
  `^([^,;。\\d]*?)[比较](?:${dueWords.join('|')})[^,;。\\d]{0,6}(?:少|短|差|欠)(?:${comparedVerbs.join('|')})?了?\\s*$`,
)

/** 市级比应承担数少, 较应到位资金少到位: the words in front, where what follows has not come in; else null. */
export const whoIsShort = (clause: string): string | null => lessThanDue.exec(clause)?.[1] ?? null

const otherYear = /^(.*?)[与较比]\s*(?:(?:19|20)\d\d\s*年度?|上一?年度?|去年)(?:同期)?的?([^,]{0,14})$/
const compares = /^\s*(?:相?比(?=[,;。])|相比|相较|比较|,?[^,。;\d]{0,6}(?:增|减|上升|下降|提高|多|少))/

/**
 * 全年执行数与2022年支出…相比: the level of another year that a sentence compares with. `before` is what is compared, `noun` what the level is
 * called. Null for a figure that nothing is compared with.
 */
export function comparedLevel(clause: string, following: string): { before: string; noun: string } | null {
  const m = otherYear.exec(clause)
  return m && compares.test(following) ? { before: m[1] as string, noun: m[2] as string } : null
}

/** What a sentence compares with: last year (or another year), the first budget, or nothing. */
export function comparisonIn(sentence: string): 'year' | 'budget' | null {
  const text = sentence.replace(/\s+/g, '')
  let best: { at: number; kind: 'year' | 'budget' } | null = null
  for (const word of comparisonWords) {
    const at = text.lastIndexOf(word)
    if (at < 0) continue
    const kind = /预算|年初/.test(word) ? 'budget' : 'year'
    if (!best || at > best.at) best = { at, kind }
  }
  // 与2020年度预算相比: with a budget, whatever year it is of
  if (/[较比与](?:(?:19|20)\d\d年度?)?(?:年初|全年|调整后?)?预算数?(?:相比|比较)[^。;]*$/.test(text)) return 'budget'
  const year = /[较比与]\s?(?:19|20)\d\d\s?年/.exec(text)
  if (year && (!best || year.index > best.at)) best = { at: year.index, kind: 'year' }
  return best?.kind ?? null
}
