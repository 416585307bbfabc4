import { squeeze } from '../../base/chinese-text.ts'

/** Endings that do not tell subjects apart. */
const endings = /(?:项目支出|项目经费|项目资金|专项资金|专项经费|财政拨款支出|财政拨款|项目|专项|支出|经费|资金|补助)$/

/** Name reduced to what tells subjects apart: no quotes, brackets' marks, numbering or general endings. */
export function subjectKey(subject: string): string {
  const bare = squeeze(subject)
    .replace(/["'“”‘’《》()（）]/g, '')
    .replace(/^其中:?/, '')
  const short = bare.replace(endings, '')
  return short.length >= 2 ? short : bare
}

export const sameSubject = (a: string, b: string): boolean => a === b || subjectKey(a) === subjectKey(b)
