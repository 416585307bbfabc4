import { foldText } from '../../base/chinese-text.ts'
import type { Paragraph } from '../../document/schema.ts'
import { operandAt } from '../operand-at.ts'
import type { Operand, Relation } from '../schema.ts'
import { type GradeCount, gradeCounts } from './graded-counts.ts'
import { numberOf, numeral } from './stated-number.ts'

/** 绩效自评的2024年度项目39个, 对39个项目开展自评. */
const projects = new RegExp(
  `项目(?:总数|数量|数)?(?:共计|共有|共|有|为)?\\s*(?<behind>${numeral})\\s*(?<unit>个|项)|(?<front>${numeral})\\s*(?<word>个|项)(?:[\\u4e00-\\u9fa5]{0,6})?项目`,
  'dg',
)
const assessed = /自评|评价|评级|考评|参评|评分|评定|等级|等次/

/**
 * 绩效自评的项目39个，…（其中，评级为“优”的项目30个、“良”的6个、“合格”的3个、“不合格”的0个）: grades down to the lowest divide all that were assessed.
 * A list that names some grades only may leave projects out: it is told of those it comes to.
 */
export function gradedTotals(block: Paragraph, subject: string): Relation[] {
  const text = foldText(block.text)
  return runsOf(text, gradeCounts(text, 0)).flatMap((run): Relation[] => {
    const [first] = run
    const grades = new Set(run.map(({ grade }) => grade))
    if (!first || run.length < 2 || grades.size < run.length) return []
    const isWhole =
      (run.length >= 3 && run.some(({ grade }) => /^(?:差|不合格)$/.test(grade))) ||
      reachesFloor(text, first.start, grades)
    const total = assessedBefore(block, text, first.start, { run, isWhole })
    return total
      ? [
          {
            kind: 'sum',
            subject,
            group: `${block.id}/s1`,
            total,
            parts: run.map(({ number, unit, start, end }) => operandAt({ block }, String(number), unit, start, end)),
            complete: true,
          },
        ]
      : []
  })
}

const allAbove = /(?:均|都|全部)(?:在|为|达到?)?[“"]?(良|中|合格)[”"]?(?:等次|等级|级|档)?(?:及|或)?以上/

/** 评价结果均在“良”以上，为“优”的11个、为“良”的3个: the grades from the top down to the lowest that was given. */
function reachesFloor(text: string, end: number, grades: ReadonlySet<string>): boolean {
  const floor = allAbove.exec(text.slice(text.lastIndexOf('。', end) + 1, end))?.[1]
  const steps = ['优', '良', floor === '合格' ? '合格' : '中']
  const above = floor ? steps.slice(0, steps.indexOf(floor) + 1) : []
  return above.length === grades.size && above.every((step) => grades.has(step))
}

/** Counts that follow each other in one sentence. */
function runsOf(text: string, counts: readonly GradeCount[]): GradeCount[][] {
  const runs: GradeCount[][] = []
  for (const count of [...counts].sort((a, b) => a.start - b.start)) {
    const last = runs.at(-1)?.at(-1)
    if (last && count.start < last.end) continue
    const between = last ? text.slice(last.end, count.start) : '。'
    if (/。/.test(between) || between.length > 30) runs.push([count])
    else runs.at(-1)?.push(count)
  }
  return runs
}

/**
 * The number of projects told last in the sentence: one that says who was assessed, or one that the grades come to. Where the sentence tells none,
 * the only one that its paragraph tells in front of all grades.
 */
function assessedBefore(
  block: Paragraph,
  text: string,
  end: number,
  { run, isWhole }: { run: readonly GradeCount[]; isWhole: boolean },
): Operand | null {
  const sum = run.reduce((all, { number }) => all + number, 0)
  const told = projectsTold(text, text.lastIndexOf('。', end) + 1, end)
  const meant = told.findLast(({ number, says }) => (isWhole && says) || number === sum)
  const all = told.length === 0 && isWhole ? projectsTold(text, 0, end) : []
  const [only] = new Set(all.map(({ number }) => number)).size === 1 ? all : []
  const total = meant ?? only
  return total ? operandAt({ block }, String(total.number), total.unit, total.start, total.end) : null
}

interface ProjectsTold {
  number: number
  unit: string
  start: number
  end: number
  /** The words say that the projects were assessed. */
  says: boolean
}

/** The numbers of projects told on a stretch of text. */
function projectsTold(text: string, from: number, end: number): ProjectsTold[] {
  return [...text.slice(from, end).matchAll(projects)].flatMap((m) => {
    const { behind, front, unit, word } = m.groups as Record<string, string | undefined>
    const at = m.indices?.groups?.behind ?? m.indices?.groups?.front
    const unitAt = m.indices?.groups?.unit ?? m.indices?.groups?.word
    const number = numberOf(behind ?? front ?? '')
    if (!at || !unitAt || number === null) return []
    const clause = /[^,。;:(]*$/.exec(text.slice(from, from + m.index))?.[0] ?? ''
    const words = clause + text.slice(from + m.index, from + m.index + m[0].length + 8)
    return [
      {
        number,
        unit: unit ?? word ?? '',
        start: from + at[0],
        end: from + unitAt[1],
        // 30个项目中，优21个、…: what the grades are of
        says: assessed.test(words) || /^中[,:]/.test(text.slice(from + m.index + m[0].length)),
      },
    ]
  })
}
