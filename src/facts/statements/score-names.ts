import { listMark } from '../text/sentences.ts'

/** Name of a part of a score as it stands: 决策指标, 社会效益. Null where the words name none. */
export function labelIn(words: string): string | null {
  const name = words
    .replace(/^.*[、,:;]/, '')
    .replace(listMark, '')
    // what a list number leaves where its sentence begins behind it
    .replace(/^\s*[.、．]/, '')
    .replace(/^(?:其中|项目|共)/, '')
    .replace(/[(].*$/, '')
    .trim()
  return name.length >= 2 && name.length <= 20 && !/^(?:自评|实际|综合|最终)$/.test(name) ? name : null
}

/** 预算执行率10分、产出指标50分: the words in front of the points. */
export const weightName = (clause: string): string | null =>
  clause
    .replace(/^.*[、,:]/, '')
    .replace(/^\s*其中:?/, '')
    .replace(/^(?:按照|根据).*(?:权重|确定的)/, '')
    .replace(/[(]\s*$/, '')
    .trim() || null

/** 1.社会效益，满分15分: the name in front of the comma. */
export const headName = (lead: string): string | null => {
  const words = lead.split(/[,;]/).at(-2)
  return words ? labelIn(words) : null
}

/** （一）决策指标。满分15分，得13.50分: the words that stop right in front of the full marks. `before` ends where their sentence begins. */
export const titleName = (before: string, lead: string): string | null => {
  const title = /^\s*(?:其中[,:]?)?(?:满分|分值|权重|标准分)[^,;]*$/.test(lead)
    ? /(?:^|[。;])\s*([^。,;:]{2,20})[。:]\s*$/.exec(before)?.[1]
    : undefined
  const name = title ? labelIn(title) : null
  return name && !/\d/.test(name) ? name : null
}
