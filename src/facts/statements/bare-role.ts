/** 自评得分95分，等级为优。其中预算执行9.5分…: the sentence is about the marks of the one before. */
export const goesOn = (text: string, start: number): boolean => /^\s*其中/.test(text.slice(start, start + 6))

/** Points behind a bare name (决策17.5分、过程17.05分) are what was spoken of last: marks reached, or full marks, as those in brackets are. */
export function bareRole(before: string): 'full' | 'got' {
  if (/[(]\s*$/.test(before)) return 'full'
  const cues = [
    ...before.matchAll(/(得分(?!率)|(?:自评|评分)(?!标准|细则|办法|表|体系|指标)|实得)|满分|分值|权重|标准分/g),
  ]
  return cues.at(-1)?.[1] ? 'got' : 'full'
}
