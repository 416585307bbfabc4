import type { Cell } from '../../document/schema.ts'
import { evidenceAt } from '../evidence.ts'
import { operandAt } from '../operand-at.ts'
import type { Operand, Relation } from '../schema.ts'
import { cellNumber } from './cell-number.ts'
import { type Grid, plain } from './grid.ts'
import type { MoneyRow } from './money-section.ts'
import type { Section } from './sections.ts'
import type { TableContext } from './table-facts.ts'

/** Who gave a score or a grade, where a list has several of each. */
export const givers =
  /自评|自查|复核|复评|复审|再评价|重点评价|财政评价|部门评价|抽查|考核|考评|初评|终评|初审|终审|最终|综合/

/** Score and grade of each project of a list, for the rule that holds them against the bands. */
export function listGrades(context: TableContext, section: Section, rows: readonly MoneyRow[]): Relation[] {
  const pairs = gradedColumns(section)
  return rows.flatMap((row) => pairs.flatMap((pair) => gradeOf(context, row, pair)))
}

interface GradedColumn {
  score: number
  grade: number
}

/** Every column of grades with the scores it is about: those of the same giver, else the last scores before it. */
function gradedColumns({ columns }: Section): GradedColumn[] {
  const of = (kind: 'grade' | 'score'): { col: number; giver: string | undefined }[] =>
    [...columns]
      .filter(([, { meaning }]) => meaning.kind === kind)
      .map(([col, { path }]) => ({ col, giver: givers.exec(path.join(''))?.[0] }))
      .sort((a, b) => a.col - b.col)
  const scores = of('score')
  return of('grade').flatMap(({ col, giver }) => {
    const same = giver === undefined ? [] : scores.filter((score) => score.giver === giver)
    const score = same.at(-1) ?? scores.findLast((one) => one.col < col) ?? scores[0]
    return score ? [{ score: score.col, grade: col }] : []
  })
}

function gradeOf(context: TableContext, { label }: MoneyRow, columns: GradedColumn): Relation[] {
  const block = context.grid.table
  const score = context.grid.at(label.row, columns.score)
  const grade = context.grid.at(label.row, columns.grade)
  const found = score ? cellNumber(score.text) : null
  if (!score || !found) return []
  const given = operandAt({ block, cell: score }, found.number, '分', found.start, found.end)
  return gradeBeside(context.grid, label.row, { subject: label.name, score: given, grade })
}

/** The grade that a cell gives beside a score of the row; none where the cell says anything else. */
export const gradeBeside = (
  { table }: Grid,
  row: number,
  { subject, score, grade }: { subject: string; score: Operand; grade: Cell | null },
): Relation[] =>
  grade && /^[优良中差合格秀好等不]{1,3}$/.test(plain(grade))
    ? [
        {
          kind: 'grade',
          subject,
          group: `${table.id}/r${row + 1}`,
          score,
          grade: plain(grade),
          gradeEvidence: evidenceAt({ block: table, cell: grade }, 0, grade.text.length),
        },
      ]
    : []
