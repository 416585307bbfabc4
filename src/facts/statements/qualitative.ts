import { nameIn } from '../text/noun-phrase.ts'
import type { Statement } from './read-statement.ts'
import { verdictOf } from './told-verdict.ts'

const quoted =
  /([^,。;:]{2,30}?),?(?:的)?(?:年度)?(?:目标(?:值)?|预期(?:指标|值)?)(?:为|是|:)\s*["“]?([^,。;"”\d]{2,24})["”]?\s*,\s*(?:实际(?:完成值?|情况)?|目前|现)(?:为|是|:|达到)?\s*["“]?([^,。;"”\d]{2,24})["”]?/g
const rate = /^[,，]\s*(?:指标)?完成率(?:为|是)?\s*(\d+(?:\.\d+)?)%/

/** Targets and results in words: …目标为“进一步增强”，实际“有所增强”. `rateAt` gives the figure at an offset. */
export function qualitativeIn(
  text: string,
  start: number,
  end: number,
  rateAt: (offset: number) => Statement['completion'],
): Statement[] {
  const words = text.slice(start, end)
  return [...words.matchAll(quoted)].flatMap((m) => {
    const name = nameIn((m[1] as string).replace(/[(][^)]*[)]$/, '').replace(/^.*(?:指标|效益)(?:为|是)/, ''))
    if (!name) return []
    const at = start + (m.index ?? 0)
    const targetAt = at + m[0].indexOf(m[2] as string, (m[1] as string).length)
    const actualAt = at + m[0].lastIndexOf(m[3] as string)
    const tail = text.slice(at + m[0].length, end)
    const r = rate.exec(tail)
    const completion = r ? rateAt(at + m[0].length + r[0].indexOf(r[1] as string)) : null
    return [
      {
        name,
        op: null,
        target: null,
        targetText: { text: m[2] as string, start: targetAt, end: targetAt + (m[2] as string).length },
        actual: null,
        actualText: { text: m[3] as string, start: actualAt, end: actualAt + (m[3] as string).length },
        completion,
        verdict: verdictOf(tail, name),
        reason: null,
        start: at,
        end: completion ? completion.end : at + m[0].length,
      },
    ]
  })
}
