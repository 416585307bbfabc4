import { Decimal } from '../../base/decimal.ts'
import type { Evidence, Facts } from '../../facts/schema.ts'
import type { ReportHeader } from '../../reports/schema.ts'
import type { Draft } from '../draft.ts'

/** [90,100] 优, [80,90) 良, [60,80) 中, below 差 (财预〔2020〕10号). */
const national = [
  { grade: '优', from: 90 },
  { grade: '良', from: 80 },
  { grade: '中', from: 60 },
  { grade: '差', from: 0 },
]
/** Grades of other scales that mean the same step. */
const same: Record<string, string> = {
  优秀: '优',
  良好: '良',
  中等: '中',
  合格: '中',
  及格: '中',
  较差: '差',
  不合格: '差',
  不及格: '差',
}
const plain = (grade: string): string => same[grade] ?? grade

/** A grade must follow from its score by the bands the report prints; by the national ones, a mismatch is a notice only. */
export function gradeDrafts(facts: Facts, header: ReportHeader): Draft[] {
  return facts.relations.flatMap((relation) =>
    relation.kind === 'grade'
      ? draftOf(header, {
          subject: relation.subject,
          score: relation.score.written.number,
          grade: relation.grade,
          evidence: [relation.gradeEvidence, relation.score.evidence],
        })
      : [],
  )
}

function draftOf(
  header: ReportHeader,
  one: { subject: string; score: string; grade: string; evidence: Evidence[] },
): Draft[] {
  const printed = header.grade_bands
  const bands = printed && printed.length >= 2 ? printed : printed?.length === 1 ? withNational(printed) : national
  const known = bands.some((band) => plain(band.grade) === plain(one.grade))
  const follows =
    bands.find((band) => new Decimal(one.score).gte(band.from))?.grade ?? (bands.length >= 3 ? '差' : null)
  if (!known && !/[优良中差]/.test(one.grade)) return []
  if (follows === null) return []
  // bands that do not name the grade may lack the one above: nothing follows for their highest
  if (!known && follows === bands[0]?.grade) return []
  const agrees = plain(follows) === plain(one.grade)
  const list = bands.map((band) => `${band.grade}≥${band.from}`).join('、')
  return [
    {
      rule: 'grade',
      subject: one.subject,
      stated: one.grade,
      computed: follows,
      low: null,
      high: null,
      unit: null,
      formula: `${one.score}：${list}`,
      verdict: agrees ? 'consistent' : 'inconsistent',
      severity: agrees ? null : printed ? 'error' : 'notice',
      cause: agrees ? null : 'contradiction',
      reason: printed ? null : { zh: '按财预〔2020〕10号的等级划分', en: 'by the bands of 财预〔2020〕10号' },
      inputs: [],
      evidence: one.evidence,
      figures: null,
    },
  ]
}

const withNational = (printed: { grade: string; from: number }[]): { grade: string; from: number }[] => [
  ...printed,
  ...national.filter(
    (band) => band.from < (printed[0]?.from ?? 0) && plain(band.grade) !== plain(printed[0]?.grade ?? ''),
  ),
]
