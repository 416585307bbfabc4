import { addUp } from '../../base/decimal.ts'
import { ofEarlierYear } from '../../reports/words/grades.ts'
import type { Quantity } from '../quantity-types.ts'
import { bareRole, goesOn } from './bare-role.ts'
import { headName, labelIn, titleName, weightName } from './score-names.ts'

/** Points a text gives: full marks, marks reached, and totals of them. */
export interface Points {
  quantity: Quantity
  role: 'full' | 'got' | 'total'
  name: string | null
  /** Nothing but the name stands before the number: 产出指标39.3分. */
  isBare?: boolean
  /** The marks of the group these are a part of: 产出指标50分，得47.05分，其中数量指标20分，得18.05分. */
  group?: Points
}

const fullCue = /(?:满分|分值|权重|标准分|总分值?为?|设定)(?:共|为|是|:)?\s*$/
const gotCue = /(?:得分|自评分?|评分|实得|得|自评得|(?<![合共总累统估预设小])计)(?:了|为|是|:)?\s*$/
const totalCue =
  /(?:合计|共计|总计|总分|总得分|综合得分|自评得分|自评总分|综合评分|评价得分|得分合计|最终得分)(?:得分|得|为|是|:)?\s*$/
const rowCue = /(?:分别|依次)(?:得分|为|得|是)?\s*$/
/** 13.50分(满分15分): the full marks in the bracket behind the marks of a row. */
const fullInBracket = /^\s*[(](?:满分|总分|分值|权重|标准分)(?:为|是|:)?\s*$/

/** What the points of one sentence are; `title` is the heading it stands under. */
export function rolesIn(
  text: string,
  start: number,
  quantities: readonly Quantity[],
  title: string | null = null,
): Points[] {
  const points: Points[] = []
  let from = start
  let row: ScoreRow | null = null
  for (const quantity of quantities) {
    const lead = text.slice(from, quantity.start)
    from = quantity.end
    if (quantity.unit !== '分') {
      if (quantity.kind !== 'bare') row = null
      continue
    }
    const clause = lead.split(/[,:;]/).at(-1) ?? ''
    const next = row && nextInRow(row, lead, quantity, points)
    if (next) {
      points.push(next)
      continue
    }
    row = null
    if (isOfEarlierYear(text.slice(start, quantity.start))) continue
    const behind = text.slice(quantity.end, quantity.end + 10)
    const label = (cue: RegExp): string | null => labelOf(clause.replace(cue, ''), text.slice(0, start), title)
    if (
      /^\s*[(](?:满分|总分|分值|权重|标准分)?(?:为|是|:)?\s*\d/.test(behind) &&
      !rowCue.test(clause) &&
      labelIn(clause.replace(gotCue, ''))
    ) {
      points.push({ quantity, role: totalCue.test(clause) ? 'total' : 'got', name: label(gotCue) })
      continue
    }
    if (isAnswer(clause, points.at(-1), points.at(-2))) {
      points.push({ quantity, role: 'got', name: null })
      continue
    }
    if (rowCue.test(clause)) {
      const words = clause.replace(rowCue, '')
      row = { role: /满分|分值|权重/.test(words) ? 'full' : 'got', names: namesBefore(lead, points) }
      points.push({ quantity, role: row.role, name: row.names[0] ?? null })
    } else if (totalCue.test(clause) || isWhole(clause)) points.push({ quantity, role: 'total', name: null })
    else if (fullCue.test(clause))
      points.push({
        quantity,
        role: 'full',
        name: label(fullCue) ?? headName(lead) ?? titleName(text.slice(0, start), lead),
      })
    else if (gotCue.test(clause)) points.push({ quantity, role: 'got', name: label(gotCue) })
    else if (isBarePart(clause, behind))
      points.push({
        quantity,
        role: hasMarks.test(behind) ? 'full' : bareRole(text.slice(goesOn(text, start) ? 0 : start, quantity.start)),
        name: weightName(clause),
        isBare: true,
      })
  }
  return points.map((p, i) => (isFullOfWhole(p, points[i + 1]) ? { ...p, role: 'full' } : p))
}

/** 2022年度同一项目得分82分: the year in front is a figure of its own, so the words reach back to the comma before it. */
const isOfEarlierYear = (words: string): boolean => ofEarlierYear.test(words.split(/[,:;]/).at(-1) ?? '')

/** 产出指标39.3分, 安全情况15分，得14分: a part of a sheet and its marks, with no word between them. */
const isBarePart = (clause: string, behind: string): boolean =>
  (hasMarks.test(behind) && labelIn(clause) !== null) ||
  /(?:指标|执行率?|效益|满意度|产出|过程|决策|投入|效果)\s*[(]?\s*$/.test(clause)

/** Marks one behind the other with their names in front of the first. */
interface ScoreRow {
  role: 'full' | 'got'
  names: (string | null)[]
}

/** The next marks of a row, or the full marks in a bracket behind the last ones; null where the row is over. */
function nextInRow(row: ScoreRow, lead: string, quantity: Quantity, points: readonly Points[]): Points | null {
  if (row.role === 'got' && fullInBracket.test(lead))
    return { quantity, role: 'full', name: points.at(-1)?.name ?? null }
  if (!/^\s*[)]?\s*(?:[、,]|和|及|与)?\s*$/.test(lead)) return null
  const at = points.filter((p) => p.role === row.role).length
  return { quantity, role: row.role, name: row.names[at] ?? null }
}

/** The words as a name; those that point back to a heading are the heading's. `before` ends where the sentence begins. */
function labelOf(words: string, before: string, title: string | null): string | null {
  const own = labelIn(words)
  return own && pointsBack.test(own) ? under(titleName(before, '满分') ?? title) : own
}

/** The heading as a name: 项目决策情况 is about 项目决策. */
const under = (title: string | null): string | null =>
  title && labelIn(title.replace(/(?:指标|得分|完成|评价|分析|具体)*(?:情况|分析)?[。:]?$/, ''))

/** 该类指标, 本部分: words that point to the heading. */
const pointsBack = /^(?:[该本此](?:类|项|部分|级|方面|一级|二级|指标)+)$/

/** 分值15分，得分13.5分: marks without a name behind full marks that wait for them are theirs, not those of the whole. */
const isAnswer = (clause: string, last: Points | undefined, before: Points | undefined): boolean =>
  last?.role === 'full' &&
  before?.role !== 'full' &&
  Number(last.quantity.number) < 100 &&
  /^\s*(?:自评|评价|考评|实际|最终)?(?:实?得分?|评分)(?:为|是)?\s*$/.test(clause)

/** 自评总分100分，我局自评得分92.91分: the round number of two totals in a row is the full mark. */
const isFullOfWhole = (one: Points, next: Points | undefined): boolean =>
  one.role === 'total' &&
  next?.role === 'total' &&
  Number(one.quantity.number) === 100 &&
  next.quantity.number !== '100'

/**
 * Marks inside those of a group: behind 产出指标50分，得47.05分，其中… come pairs whose full marks add up to the 50, or marks without full
 * marks up to the end of the sentence.
 */
export function nest(text: string, points: readonly Points[]): void {
  points.forEach((got, i) => {
    const [full, next] = [points[i - 1], points[i + 1]]
    if (got.role !== 'got' || full?.role !== 'full' || got.group || !next) return
    if (!/^[^;。]{0,30}?其中/.test(text.slice(got.quantity.end, next.quantity.start))) return
    const inside: Points[] = []
    let left = addUp([full.quantity.number])
    for (let j = i + 1; j + 1 < points.length && left.gt(0); j += 2) {
      const [f, g] = [points[j] as Points, points[j + 1] as Points]
      if (f.role !== 'full' || g.role !== 'got') break
      inside.push(f, g)
      left = left.minus(f.quantity.number)
    }
    if (left.isZero() && inside.length > 2) for (const one of inside) one.group = got
  })
}

/** 该项目得分87.55分: what has the marks is no part. */
const isWhole = (clause: string): boolean =>
  /(?:^|[,、])(?:该|本)?(?:项目|部门|单位|整体支出|预算)?(?:绩效)?(?:评价|自评|考评)?得分(?:为|是)?\s*$/.test(clause)

/** 决策15分，得14分: the marks stand behind the full marks. */
const hasMarks = /^\s*[,(]?\s*(?:实际|自评|评价)?(?:实?得|得分|评分)(?!率)/

/** 决策17分、过程21分，对应满分分别为…: a row of full marks that names nothing. */
const bareFull = /^[\s,]*(?:对应|相应|各自|其|上述)?(?:的)?(?:指标)?(?:满分|分值|权重分?|标准分)值?\s*$/

/** Names of a row are those of the full marks given before it; of full marks that name nothing those of the marks reached. */
function namesBefore(lead: string, points: readonly Points[]): (string | null)[] {
  if (bareFull.test(lead.replace(rowCue, ''))) return points.filter((p) => p.role === 'got').map((p) => p.name)
  const named = points.filter((p) => p.role === 'full').map((p) => p.name)
  if (named.length > 0) return named
  // 对照评价指标，管理、产出、效益三部分…: the names begin behind the comma
  const row = lead.replace(/^[^、]*,(?=[^,]*、)/, '')
  const words = row.replace(/[二两三四五六]个?(?:大?项|大?类|维度|部分|方面|一级指标).*$/, '').replace(rowCue, '')
  return words.split(/[、,和]/).map((w) => labelIn(w))
}
