import { foldText } from '../base/chinese-text.ts'
import { addUp } from '../base/decimal.ts'
import type { Block } from '../document/schema.ts'
import { isSamePlace } from './known-at.ts'
import type { Operand, Relation } from './schema.ts'
import { groupName } from './tables/score-sums.ts'
import type { ScoreGroup } from './tables/table-facts.ts'

/** Behind the name of a group, in front of its marks: 决策13.0分, 决策类指标得分13.0分, 产出情况。权重30分，得分25.2分. */
const behindName =
  /^(?:类|部分|方面|维度)?(?:指标|情况)?(?:[。,:]?(?:该|本|此)?(?:部分|项|类)?(?:指标)?(?:权重|分值|满分|标准分)(?:为|是)?\d{1,3}(?:\.\d+)?分?[,、;])?(?:实际|自评|评价)?(?:实?得分?|评分|为|:)*$/

/**
 * What a summary table or the text gives a first-level group of a score sheet (决策 | 15 | 13.00, 其中决策13.0分) is the sum of the scores of its
 * rows. Of a text only marks that it adds up to the score of the whole itself, of a table only those with the full marks of the group.
 */
export function toldGroupScores(
  blocks: readonly Block[],
  groups: readonly ScoreGroup[],
  relations: readonly Relation[],
): Relation[] {
  return groups.flatMap((group) => {
    const isOnly = groups.filter(({ name }) => name === group.name).length === 1
    const all = isOnly ? [...inSummaries(group, relations), ...inText(group, blocks, relations)] : []
    const told = all.filter((total) => isSum(total, group.scores) || isContradiction(total, group, relations))
    const places = new Set<string>()
    return told.flatMap((total): Relation[] => {
      if (places.has(total.evidence.block)) return []
      places.add(total.evidence.block)
      const marks = { ...total, written: { ...total.written, unit: '分' } }
      return [
        { kind: 'sum', subject: group.name, group: group.table, total: marks, parts: group.scores, complete: true },
      ]
    })
  })
}

const isSum = (total: Operand, parts: readonly Operand[]): boolean =>
  addUp(parts.map(({ written }) => written.number)).eq(total.written.number)

/**
 * Marks that are not those of the rows are no full marks taken for them, and add up to the score of the whole with the others beside them: where
 * they do not, that sum tells of the slip. Of groups that have a paragraph each the sum tells only that one is wrong, the rows tell which.
 */
const isContradiction = (total: Operand, { weights, scores }: ScoreGroup, relations: readonly Relation[]): boolean => {
  const ofRows = (part: Operand): readonly Operand[] => (isSamePlace(part.evidence, total.evidence) ? scores : [part])
  const sums = relations.filter((one) => one.kind === 'sum')
  const own = sums.filter(({ parts }) => parts.some(({ evidence }) => isSamePlace(evidence, total.evidence)))
  return (
    !isSum(total, weights) &&
    own.every(
      (one) =>
        isSum(one.total, one.parts) ||
        (one.total.evidence.block !== total.evidence.block && isSum(one.total, one.parts.flatMap(ofRows))),
    )
  )
}

/** 得分 ÷ 分值 of a row of another table that has the name and the full marks of the group. */
const inSummaries = ({ name, table, weights }: ScoreGroup, relations: readonly Relation[]): Operand[] =>
  relations.flatMap((one) =>
    one.kind === 'ratio' &&
    one.rule === 'share' &&
    groupName(one.subject) === name &&
    one.numerator.evidence.block !== table &&
    addUp(weights.map(({ written }) => written.number)).eq(one.denominator.written.number)
      ? [one.numerator]
      : [],
  )

function inText({ name, table }: ScoreGroup, blocks: readonly Block[], relations: readonly Relation[]): Operand[] {
  const marks = relations.flatMap((one) =>
    one.kind === 'sum' && one.total.written.unit === '分' && one.total.evidence.block !== table ? one.parts : [],
  )
  return marks.filter(({ written, evidence }) => {
    const block = blocks.find(({ id }) => id === evidence.block)
    if (block?.kind !== 'paragraph' || written.unit !== '分') return false
    const lead = foldText(block.text.slice(0, evidence.number_start)).replace(/\s/g, '')
    const at = lead.lastIndexOf(name)
    return at >= 0 && behindName.test(lead.slice(at + name.length))
  })
}
