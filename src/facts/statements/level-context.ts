import { level1Words, level2Words } from './words/roles.ts'

/** Levels of indicators under which the text stands. */
export interface Levels {
  level1: string | null
  level2: string | null
}

const parentOf: ReadonlyArray<readonly [RegExp, string]> = [
  [/^(?:数量|质量|时效|成本)/, '产出指标'],
  [/效益|可持续/, '效益指标'],
  [/满意度/, '满意度指标'],
]

/** Takes over a level that a heading or the first words of a sentence announce (数量指标方面：); true when it did. */
export function enterLevels(levels: Levels, words: string): boolean {
  const bare = words
    .replace(/^[(（]?[一二三四五六七八九十\d]+(?:[.．]\d{1,2})*[)）、.．]?/, '')
    .replace(/\s+/g, '')
    .replace(/(?:方面|上|情况|完成情况|分析|类)?[:：。]?$/, '')
    .replace(/^项目(?=产出|效益)/, '')
    .replace(/[(（]\d+分[)）]/, '')
  const name = /指标$/.test(bare) || /^(?:产出|效益|效果|满意度)$/.test(bare) ? bare : `${bare}指标`
  if (/^满意度(?:指标)?$/.test(bare)) {
    Object.assign(levels, { level1: '满意度指标', level2: null })
    return true
  }
  if (level2Words.test(bare)) {
    levels.level2 = name
    levels.level1 = parentOf.find(([re]) => re.test(bare))?.[1] ?? levels.level1
    if (/满意度/.test(bare)) levels.level2 = null
    return true
  }
  if (level1Words.test(bare) || level1Words.test(name)) {
    levels.level1 = /指标$/.test(bare) ? bare : `${bare.replace(/(?:方面|情况|完成情况)$/, '')}指标`
    levels.level2 = null
    return true
  }
  return false
}
