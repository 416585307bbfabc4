import { isFormTable, namedInForm } from '../reports/form-table.ts'
import { gradeOf } from '../reports/grade.ts'
import type { Place } from '../reports/lines.ts'
import type { ReportPart } from '../reports/schema.ts'
import { scoreOf } from '../reports/score.ts'
import { evidenceAt, quotedFigure, type Spot } from './evidence.ts'
import type { Relation } from './schema.ts'

const spotOf = (place: Place): Spot =>
  place.cell === undefined ? { block: place.block } : { block: place.block, cell: place.cell }

/**
 * The score of a report and the grade it gives itself for it, where the header has both. Of a form they are those of the project
 * it names, else of the report's subject.
 */
export function reportGrade({ header, blocks }: ReportPart, subject: string): Relation[] {
  const score = scoreOf(blocks)
  const grade = [false, true].map((isForm) => gradeOf(blocks, isForm)).find((one) => one?.grade === header.grade)
  if (!score || !grade || header.score === null || header.grade === null) return []
  const named = score.place.cell && isFormTable(score.place.block) ? namedInForm(score.place.block) : ''
  const evidence = evidenceAt(spotOf(score.place), score.place.start, score.place.end)
  return [
    {
      kind: 'grade',
      subject: named || subject,
      group: evidence.block,
      score: {
        id: null,
        written: { number: String(header.score), unit: '分' },
        raw: quotedFigure(evidence),
        evidence,
        qualifier: null,
      },
      grade: header.grade,
      gradeEvidence: evidenceAt(spotOf(grade.place), grade.place.start, grade.place.end),
    },
  ]
}
