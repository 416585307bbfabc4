import type { Quantity } from '../quantity-types.ts'

/** What the sheets of a survey were counted for, by the words in front of the number; as a name, in the words of the report. */
const counted: ReadonlyArray<readonly [words: RegExp, name: (said: string) => string]> = [
  [/(收回|回收|返回)的?有效[^,;。:\d]{0,8}$/, (said) => `${said}有效问卷`],
  [/(发放|发出|投放|派发)[^,;。:\d]{0,12}$/, (said) => `${said}问卷`],
  [/(收回|回收|返回)[^,;。:\d]{0,8}$/, (said) => `${said}问卷`],
  [/(有效)(?:问卷|样本|调查表)?(?:共|为|数量?)*$/, (said) => `${said}问卷`],
  [
    /((?:表示)?(?<!不|太|非常|较|基本|十分|很)满意(?:[和及、与]{0,2}(?:比较|基本|以上)(?:满意)?)*)的?(?:问卷)?(?:共|有|为)*$/,
    (said) => `${said}的问卷`,
  ],
]

/** 发放问卷320份，收回308份，其中有效问卷302份: sheets of a survey that the paragraph tells of. Null for other counts. */
export function surveyCount(text: string, { kind, unit, start }: Quantity): string | null {
  if (kind !== 'count' || unit !== '份' || !/问卷|调查表|满意度调查/.test(text)) return null
  const clause = text
    .slice(Math.max(0, start - 40), start)
    .replace(/["“”]/g, '')
    .split(/[,;。:]/)
    .at(-1) as string
  for (const [words, name] of counted) {
    const said = words.exec(clause)?.[1]
    if (said) return name(said)
  }
  return null
}
