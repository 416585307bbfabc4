import { isFormTable, namedInForm } from '../reports/form-table.ts'
import { gradeOf } from '../reports/grade.ts'
import type { Place } from '../reports/lines.ts'
import type { ReportPart } from '../reports/schema.ts'
import { type ScoreSaid, scoreBefore, scoreOf } from '../reports/score.ts'
import { evidenceAt, quotedFigure, type Spot } from './evidence.ts'
import type { Relation } from './schema.ts'

const spotOf = (place: Place): Spot =>
  place.cell === undefined ? { block: place.block } : { block: place.block, cell: place.cell }

/** With several projects in a text the grade goes with the score in front of it. */
const ownScore = ({ block, start }: Place): ScoreSaid | null =>
  block.kind === 'paragraph' ? scoreBefore(block, start) : null

/**
 * The score of a report and the grade it gives itself for it, where the header has both. Of a form they are those of the project
 * it names, else of the report's subject. A grade that stands behind another score is that one's.
 */
export function reportGrade({ header, blocks }: ReportPart, subject: string): Relation[] {
  const whole = scoreOf(blocks)
  const grade = [false, true].map((isForm) => gradeOf(blocks, isForm)).find((one) => one?.grade === header.grade)
  if (!whole || !grade || header.score === null || header.grade === null) return []
  const score = ownScore(grade.place) ?? whole
  const named = score.place.cell && isFormTable(score.place.block) ? namedInForm(score.place.block) : ''
  const evidence = evidenceAt(spotOf(score.place), score.place.start, score.place.end)
  return [
    {
      kind: 'grade',
      subject: named || subject,
      group: evidence.block,
      score: {
        id: null,
        written: { number: String(score.score), unit: '分' },
        raw: quotedFigure(evidence),
        evidence,
        qualifier: null,
      },
      grade: header.grade,
      gradeEvidence: evidenceAt(spotOf(grade.place), grade.place.start, grade.place.end),
    },
  ]
}
