import { isFormTable, namedInForm } from '../reports/form-table.ts'
import { gradeOf } from '../reports/grade.ts'
import type { Place } from '../reports/lines.ts'
import type { ReportPart } from '../reports/schema.ts'
import { scoreOf } from '../reports/score.ts'
import { evidenceAt, quotedFigure, type Spot } from './evidence.ts'
import type { Relation } from './schema.ts'

const spotOf = (place: Place): Spot =>
  place.cell === undefined ? { block: place.block } : { block: place.block, cell: place.cell }

/** 自评得分98分, 得分为92.50分: a score with its words, no full marks and no bound of a grade. */
const scoreSaid = /(?:得分|评分|自评|总分|得)[^。;；\d满以]{0,6}(\d{2,3}(?:\.\d{1,4})?)\s*分/g

/** The last score in the paragraph of the grade, up to the grade: with several projects in a text the grade goes with its own. */
function scoreBefore({ block, cell, start }: Place): Place | null {
  if (block.kind !== 'paragraph' || cell !== undefined) return null
  const said = [...block.text.slice(0, start).matchAll(scoreSaid)].filter((m) => Number(m[1]) <= 100).at(-1)
  if (!said) return null
  const at = said.index + said[0].indexOf(said[1] as string)
  return { block, start: at, end: at + (said[1] as string).length }
}

/**
 * The score of a report and the grade it gives itself for it, where the header has both. Of a form they are those of the project
 * it names, else of the report's subject. A grade that stands behind another score is that one's.
 */
export function reportGrade({ header, blocks }: ReportPart, subject: string): Relation[] {
  const score = scoreOf(blocks)
  const grade = [false, true].map((isForm) => gradeOf(blocks, isForm)).find((one) => one?.grade === header.grade)
  if (!score || !grade || header.score === null || header.grade === null) return []
  const named = score.place.cell && isFormTable(score.place.block) ? namedInForm(score.place.block) : ''
  const place = scoreBefore(grade.place) ?? score.place
  const evidence = evidenceAt(spotOf(place), place.start, place.end)
  return [
    {
      kind: 'grade',
      subject: named || subject,
      group: evidence.block,
      score: {
        id: null,
        written: { number: place === score.place ? String(header.score) : quotedFigure(evidence), unit: '分' },
        raw: quotedFigure(evidence),
        evidence,
        qualifier: null,
      },
      grade: header.grade,
      gradeEvidence: evidenceAt(spotOf(grade.place), grade.place.start, grade.place.end),
    },
  ]
}
