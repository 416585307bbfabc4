import { evidenceAt } from '../evidence.ts'
import type { Relation } from '../schema.ts'
import { cellNumber } from './cell-number.ts'
import { plain } from './grid.ts'
import type { MoneyRow } from './money-section.ts'
import type { Section } from './sections.ts'
import type { TableContext } from './table-facts.ts'

/** Score and grade of each project of a list, for the rule that holds them against the bands. */
export function listGrades(context: TableContext, section: Section, rows: readonly MoneyRow[]): Relation[] {
  const col = (kind: 'grade' | 'score'): number | undefined =>
    [...section.columns].find(([, { meaning }]) => meaning.kind === kind)?.[0]
  const [scores, grades] = [col('score'), col('grade')]
  if (scores === undefined || grades === undefined) return []
  const block = context.grid.table
  return rows.flatMap(({ label }) => {
    const score = context.grid.at(label.row, scores)
    const grade = context.grid.at(label.row, grades)
    const found = score ? cellNumber(score.text) : null
    if (!score || !grade || !found || !/^[优良中差合格秀好等]{1,3}$/.test(plain(grade))) return []
    return [
      {
        kind: 'grade',
        subject: label.name,
        group: `${block.id}/r${label.row + 1}`,
        score: {
          id: null,
          written: { number: found.number, unit: '分' },
          raw: score.text.trim(),
          evidence: evidenceAt({ block, cell: score }, found.start, found.end),
          qualifier: null,
        },
        grade: plain(grade),
        gradeEvidence: evidenceAt({ block, cell: grade }, 0, grade.text.length),
      } satisfies Relation,
    ]
  })
}
