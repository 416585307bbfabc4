import { foldText } from '../../base/chinese-text.ts'
import type { Value } from './target-value.ts'

/** Where the goal and the result stand in a cell that tells both. */
export interface TwoInCell {
  target: { text: string; at: number }
  actual: { text: string; at: number }
}

const goal = '(?:年度|年初|全年|预期|绩效|设定|计划)*(?:目标|指标|计划|任务)(?:值|数|量)?'
const result = '(?:全年|年度|年末|实际)*(?:完成|实现|实际|达成)(?:值|数|量|情况|结果)?'
/** A colon, or a sign or figure right behind. */
const says = '\\s*(?::|为|(?=[≥≤><=\\d]))\\s*'
const both = new RegExp(`^\\s*${goal}${says}([^:]+?)\\s*[;,。/\\s]\\s*${result}${says}([^:]+?)\\s*[;。]?\\s*$`, 'd')

/** 目标：≥30台；完成：32台 in one cell: the goal and what came of it. */
export function twoInCell(text: string): TwoInCell | null {
  const folded = foldText(text)
  const m = both.exec(folded)
  const [target, actual] = [m?.indices?.[1], m?.indices?.[2]]
  if (!target || !actual || folded.length !== text.length) return null
  const part = ([from, to]: [number, number]): TwoInCell['target'] => ({ text: text.slice(from, to), at: from })
  return { target: part(target), actual: part(actual) }
}

/** What a part of a cell says, with its place in the cell. */
export const movedBy = (value: Value, at: number): Value => ({ ...value, start: value.start + at, end: value.end + at })
