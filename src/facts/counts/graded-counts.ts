import { foldText } from '../../base/chinese-text.ts'
import type { Paragraph } from '../../document/schema.ts'
import { opensWithYearBefore } from '../../reports/words/grades.ts'
import { operandAt } from '../operand-at.ts'
import type { Operand, Relation } from '../schema.ts'
import { givers } from '../tables/list-grades.ts'
import { sentencesOf } from '../text/sentences.ts'
import { listOf, type ScoredList } from './scored-lists.ts'
import { numberOf, numeral, sizes } from './stated-number.ts'

export interface GradeCount {
  grade: string
  number: number
  unit: string
  start: number
  end: number
}

const grade = '优秀|优|良好|良|中等|中|不合格|不及格|合格|及格|较差|差'
/** 自评等级为“优”的7个, 优7个、良2个, 评为良的项目有2个; 良、中、差四个等级 names the grades. */
const gradeFirst = new RegExp(
  `(?<=^|[,、;:。(“"为是评获级次和及与]|其中|(?:项目|单位|部门)中)[“"]?(?<grade>${grade})[”"]?(?:等次|等级|级|档)?[”"]?(?:\\([^)]{0,20}\\))?(?:的)?(?:项目|单位|部门)?(?:有|为|共|:)?\\s*(?<number>${numeral})\\s*(?<unit>个|家|项)(?!\\s*(?:等级|等次|级别|档))`,
  'dg',
)
/** 7个项目为优, 2个项目自评等级为“良”. */
const countFirst = new RegExp(
  `(?<number>${numeral})\\s*(?<unit>个|家|项)(?:项目|单位|部门)?(?:的)?(?:自评|评价|复核)?(?:结果|等级|等次|结论)*(?:均|都|被)*(?:评?为|获评?|评定为|属于?|达到)[“"]?(?<grade>${grade})(?:秀|好)?[”"]?(?:等次|等级|级|档)?(?=[,、;。和及]|$)`,
  'dg',
)

/** Grades that mean the same step. */
const step = (words: string): string =>
  words
    .replace(/^(优|良|中)[秀好等]$/, '$1')
    .replace('及格', '合格')
    .replace('较差', '差')

/** Numbers of projects by grade in a sentence that starts at `from`. */
export function gradeCounts(text: string, from: number): GradeCount[] {
  return [gradeFirst, countFirst].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((m) => {
      const { grade: words, number: digits, unit } = m.groups as Record<'grade' | 'number' | 'unit', string>
      const number = numberOf(digits)
      const [start, end] = [m.indices?.groups?.number?.[0], m.indices?.groups?.unit?.[1]]
      if (number === null || start === undefined || end === undefined) return []
      return [{ grade: step(words), number, unit, start: from + start, end: from + end }]
    }),
  )
}

/**
 * 自评等级为“优”的7个，“良”的2个: the numbers of a sentence against the grades of the only list that gives them. The list is the one
 * meant when the report says that it has as many projects, or when the numbers come to as many give or take one.
 */
export function gradedCounts(
  block: Paragraph,
  lists: readonly ScoredList[],
  subject: string,
  stated: ReadonlySet<number>,
): Relation[] {
  const graded = lists.filter(({ rows }) => rows.every((row) => row.grade !== null))
  const text = foldText(block.text)
  return sentencesOf(text).flatMap((sentence) => {
    const counts = gradeCounts(text.slice(sentence.start, sentence.end), sentence.start)
    const list = listOf(graded, giverBefore(text.slice(sentence.start, counts[0]?.start ?? sentence.start)))
    if (!list) return []
    const sum = counts.reduce((all, { number }) => all + number, 0)
    const size = list.rows.length
    if (counts.length === 0 || !(sum === size || stated.has(size) || (counts.length >= 2 && Math.abs(sum - size) <= 1)))
      return []
    return counts.map(
      (count): Relation => ({
        kind: 'count',
        subject,
        group: `${block.id}/s${sentence.number}`,
        stated: operandAt({ block }, String(count.number), count.unit, count.start, count.end),
        listed: list.rows.filter((row) => step(row.grade ?? '') === count.grade).map(({ name }) => name),
        complete: true,
        sorted: true,
      }),
    )
  })
}

/** Who is named last in front of a place: 自评 in 自评结果为“优”的. */
const giverBefore = (words: string): string | null => [...words.matchAll(new RegExp(givers, 'g'))].at(-1)?.[0] ?? null

const average = new RegExp(
  `(?:(${numeral})\\s*(?:个|家|项)(?:项目|单位|部门|任务)?[^,;。]{0,8})?平均(?:自评|评价|绩效)?(?:得分|分数?|评分|分值)(?:为|是|达到?|:)?\\s*(\\d{1,3}(?:\\.\\d+)?)\\s*分`,
  'g',
)

/** 9个项目平均得分91.57分: the mean of the scores of the list. Where the number of projects differs another list is meant. */
export function averageScores(block: Paragraph, lists: readonly ScoredList[], subject: string): Relation[] {
  const scored = lists.filter(({ rows }) => rows.every((row) => row.score !== null))
  const text = foldText(block.text)
  return [...text.matchAll(average)].flatMap((m): Relation[] => {
    const number = m[1] === undefined ? null : numberOf(m[1])
    const clause = (/[^,。;]*$/.exec(text.slice(0, m.index))?.[0] ?? '') + m[0]
    const list = listOf(
      scored.filter(({ rows }) => number === null || rows.length === number),
      giverBefore(clause),
    )
    const parts =
      list?.rows.flatMap(({ score }) => (score ? [score] : [])) ?? scoresBehind(block, text, m.index + m[0].length)
    const sentence = /[^。;]*$/.exec(text.slice(0, m.index))?.[0] ?? ''
    if (parts.length === 0 || /上年|去年|上一年|较|比/.test(clause) || opensWithYearBefore.test(sentence)) return []
    const start = m.index + m[0].lastIndexOf(m[2] as string)
    return [
      {
        kind: 'mean',
        subject,
        group: `${block.id}/s1`,
        stated: operandAt({ block }, m[2] as string, '分', start, m.index + m[0].length),
        parts,
      },
    ]
  })
}

const scoreOfOne = /(?<!平均|综合|总)(?:得分|评分)(?:为|是|:)?\s*(\d{1,3}(?:\.\d+)?)\s*分/g

/** 对3个项目开展自评，平均得分97.3分。甲…，得分97.8分；乙…: as many scores behind the average as the paragraph says there are projects. */
function scoresBehind(block: Paragraph, text: string, from: number): Operand[] {
  const number = [...text.slice(0, from).matchAll(sizes)].map((m) => numberOf(m[1] as string)).at(-1)
  const scores = [...text.slice(from).matchAll(scoreOfOne)].map((m) => {
    const start = from + m.index + m[0].lastIndexOf(m[1] as string)
    return operandAt({ block }, m[1] as string, '分', start, from + m.index + m[0].length)
  })
  return scores.length >= 2 && scores.length === number ? scores : []
}
