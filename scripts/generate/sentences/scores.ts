import { Decimal } from '../../../src/base/decimal.ts'
import type { Desk } from '../desk.ts'
import { type Figure, written } from '../figure.ts'
import { executionRate, type Project } from '../model/unit-year.ts'

export interface GradeScale {
  bands: readonly { name: string; from: number }[]
  said: string
}

export const gradeScales: readonly GradeScale[] = [
  {
    bands: [
      { name: '优', from: 90 },
      { name: '良', from: 80 },
      { name: '中', from: 60 },
      { name: '差', from: 0 },
    ],
    said: '评价等级分为四档：90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差。',
  },
  {
    bands: [
      { name: '优秀', from: 90 },
      { name: '良好', from: 80 },
      { name: '合格', from: 60 },
      { name: '不合格', from: 0 },
    ],
    said: '评价结果分为优秀（90≤得分≤100）、良好（80≤得分＜90）、合格（60≤得分＜80）、不合格（0≤得分＜60）四个等级。',
  },
]

/** Points for budget execution: 10 × rate. */
export const executionScore = (p: Project): string =>
  written(Decimal.min(executionRate(p).div(10), 10), 2, { strip: true })

/** Sum of what stands in the score cells. */
export const totalScore = (p: Project): string =>
  p.outcomes.reduce((sum, { score }) => sum.plus(score), new Decimal(executionScore(p))).toFixed()

/** The score and grade of a report, said once; the figures also stand in its header line. */
export function conclusion(
  d: Desk,
  score: string,
  scale: GradeScale,
  graded: boolean,
): { text: string; score: Figure; grade: Figure | null } {
  const figure = d.scribe.figure(score, '分')
  d.scribe.optionalIndicator(figure, d.unit.organization, '自评得分')
  const band = scale.bands.find(({ from }) => Number(score) >= from)?.name as string
  const opening = d.pick(['经综合评价，', '经自评，', '对照评分标准逐项打分，', ''])
  if (!graded)
    return { text: `${opening}${d.pick(['自评得分', '自评总分', '综合得分'])}${figure}。`, score: figure, grade: null }
  const grade = d.scribe.word(band)
  // In the report of one project the grade is the project's.
  const subject = { ...d.unit.organization, aliases: d.unit.projects.slice(0, 1).map((p) => p.subject.name) }
  d.relate('grade', subject, grade, { kind: 'graded', score: figure, bands: scale.bands })
  const text = d.pick([
    `${opening}自评得分${figure}，等级为“${grade}”。`,
    `${opening}综合得分${figure}，评价等级为${grade}。`,
    `${opening}自评总分${figure}，自评结论为“${grade}”。`,
  ])
  return { text, score: figure, grade }
}
