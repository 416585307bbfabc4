import { foldText } from '../base/chinese-text.ts'
import { quotedAt } from '../document/printed.ts'
import type { Block, Paragraph } from '../document/schema.ts'
import { bandsIn, gradeWords } from '../reports/grade-bands.ts'
import { squeezedPlaced } from '../reports/lines.ts'
import { evidenceAt } from './evidence.ts'
import { operandAt } from './operand-at.ts'
import type { Amount, Operand, Relation } from './schema.ts'
import { nameIn } from './text/noun-phrase.ts'
import { itemNameIn, markOf } from './text/outline.ts'

const score = '(?:得分|评分|分数|自评分?|自评得|评价得|考评|评定)(?:为|是|:|达到?|共)?(?<score>\\d{1,3}(?:\\.\\d+)?)分'
const noun = '(?:等级|等次|等第|结果|结论|评级|级别|档次)'
const verb = '(?:评定|评|确定|认定|定|获评|属于|属|达到)'
/** 自评得分79.5分，等级为良; 得分92分，评为优秀等次; 得88分（良）. */
const graded = new RegExp(
  `${score}[,;(、]*(?:(?:自评|评价|绩效|评定|复核|考核|综合|对应|最终|项目|其)*${noun}${verb}?(?:为|是|:)?|被?${verb}为?|\\()["“]?(?<grade>${gradeWords})["”]?(?:级|档|等级|等次|等)?(?=[,。;:)(、]|$)`,
  'dg',
)
/** In front of the score: of another year, of several, of a part. */
const otherScore = /上年|去年|上一年|平均|满分|目标|预算执行|指标|决策|过程|产出|效益|效果|满意度|较|比/

/**
 * Score and grade of each project where the text goes through them (1.甲项目…，自评得分92.1分，等级为优), besides those the report gives
 * itself. They are of the project whose money the paragraph tells last, else of the one it names first.
 */
export function toldGrades(
  blocks: readonly Block[],
  subject: string,
  amounts: readonly Amount[],
  known: readonly Relation[],
): Relation[] {
  const grades = known.filter((one) => one.kind === 'grade')
  return blocks
    .flatMap((block) => (block.kind === 'table' ? [] : gradesIn(block, subject, amounts)))
    .filter((one) => !grades.some((other) => isSameScore(other.score, one.score) && other.grade === one.grade))
}

/** 94.6 in the header of a form is 94.60 of the text. */
const isSameScore = (a: Operand, b: Operand): boolean => Number(a.written.number) === Number(b.written.number)

type Grade = Extract<Relation, { kind: 'grade' }>

function gradesIn(block: Paragraph, subject: string, amounts: readonly Amount[]): Grade[] {
  const { text, place } = squeezedPlaced(block)
  const legend = bandsIn(text)
  return [...text.matchAll(graded)].flatMap((m): Grade[] => {
    const { score: number, grade } = m.groups as { score: string; grade: string }
    const [from, to] = m.indices?.groups?.score ?? [0, 0]
    const gradeAt = m.indices?.groups?.grade ?? [0, 0]
    const clause = /[^,;。:]*$/.exec(text.slice(0, m.index))?.[0] ?? ''
    if (Number(number) > 100 || otherScore.test(clause)) return []
    if (legend.some(([start, end]) => start <= gradeAt[0] && gradeAt[0] < end)) return []
    const at = place(from, to + 1)
    const where = place(...gradeAt)
    return [
      {
        kind: 'grade',
        subject: ownerOf(block, at.start, amounts) ?? subject,
        group: block.id,
        score: operandAt({ block }, number, '分', at.start, at.end),
        grade,
        gradeEvidence: evidenceAt({ block }, where.start, where.end),
      },
    ]
  })
}

function ownerOf(block: Paragraph, before: number, amounts: readonly Amount[]): string | null {
  const text = foldText(block.text)
  const begin = Math.max(...['。', ';', '\n'].map((stop) => text.lastIndexOf(stop, before) + 1))
  const told = amounts
    .flatMap(({ subject, evidence }) =>
      evidence.flatMap((e) => (e.block === block.id && e.cell === null ? [{ subject, start: e.number_start }] : [])),
    )
    .filter(({ start }) => start < quotedAt(block, before))
    .sort((a, b) => a.start - b.start)
  const mark = markOf(text)?.length ?? 0
  const first = /^[^,。;:]*/.exec(text.slice(mark))?.[0] ?? ''
  const words = /^[^,:]*/.exec(text.slice(Math.max(begin, mark), before))?.[0] ?? ''
  return (
    told.findLast(({ start }) => start >= quotedAt(block, begin))?.subject ??
    (words.includes('得分') ? nameIn(words.replace(/(?:自评|评价|绩效|综合)*(?:得分|评分).*$/, '')) : null) ??
    (mark > 0 ? itemNameIn(first, () => false, true) : null) ??
    told.at(-1)?.subject ??
    null
  )
}
