import type { Desk } from '../desk.ts'
import type { DraftReport } from '../draft.ts'
import type { Figure } from '../figure.ts'
import { chapter } from '../list-style.ts'
import type { Project } from '../model/unit-year.ts'
import { type Block, heading, paragraph } from '../paper.ts'
import { measure, opening, problem, projectCount, signature, staff, standard } from '../sentences/background.ts'
import { fundSentences } from '../sentences/funds.ts'
import { conclusion, gradeScales, totalScore } from '../sentences/scores.ts'
import { spendingSentences } from '../sentences/spending.ts'
import { laggards } from '../sentences/totals.ts'
import { allocation, bonds, directFunds, economicItems } from '../tables/ledgers.ts'
import { countyPairs } from '../tables/pairs-forms.ts'
import { projectList, sourceMatrix } from '../tables/project-lists.ts'
import { scoreSheet } from '../tables/score-sheet.ts'
import { outcomeParagraphs, projectParagraphs, totalParagraphs } from './parts.ts'

/** Sections of a narrative report, numbered when all are there. */
export function chapters(sections: readonly { title: string; blocks: Block[] }[]): Block[] {
  return sections.flatMap(({ title, blocks }, i) => [heading(1, `${chapter(i)}${title}`), ...blocks])
}

/** A table in its place among sentences; the name of its shape is what the report measures. */
export const shaped = (d: Desk, way: string, write: (d: Desk) => Block[]): Block[] => d.scribe.in(way, () => write(d))

const draft = (d: Desk, more: Pick<DraftReport, 'title' | 'type' | 'blocks'> & Partial<DraftReport>): DraftReport => ({
  scribe: d.scribe,
  organization: d.unit.organization.name,
  fiscalYear: d.unit.year,
  periodEnd: null,
  score: null,
  grade: null,
  ...more,
})

/** Self-evaluation of all projects of a unit. */
export function unitSelfEvaluation(d: Desk, tables: Desk): DraftReport {
  const { organization, year, projects } = d.unit
  const title = `${organization.name}${year}年度${d.pick(['项目支出绩效自评报告', '预算项目支出绩效自评报告', '部门预算项目绩效自评报告'])}`
  const table = d.random.chance(0.6) ? shaped(tables, 'projectList', (t) => projectList(t, d.unit)) : []
  const slow = d.random.chance(0.3) ? laggards(d, d.unit, 90) : null
  const result = scored(d, projects[0] as Project)
  const money = [
    ...totalParagraphs(d, d.unit, d.random.int(1, 3)),
    ...table,
    ...projectParagraphs(d, projects),
    ...(slow ? [paragraph(`${slow}。`)] : []),
  ]
  return draft(d, {
    title,
    type: 'self-evaluation',
    score: result.score,
    grade: result.grade,
    blocks: [
      heading(0, title),
      paragraph(opening(d)),
      ...chapters([
        {
          title: '基本情况',
          blocks: [
            paragraph(staff(d)),
            ...(d.random.chance(0.5) ? [paragraph(projectCount(d, '自评'))] : []),
            paragraph(standard(d)),
          ],
        },
        { title: d.pick(['预算执行情况', '资金安排及使用情况', '项目资金情况']), blocks: money },
        {
          title: d.pick(['绩效目标完成情况', '项目绩效情况', '主要产出和效果']),
          blocks: outcomeParagraphs(d, projects),
        },
        { title: '存在的问题', blocks: [paragraph(problem(d))] },
        { title: '下一步改进措施', blocks: [paragraph(measure(d))] },
        { title: '自评结论', blocks: result.blocks },
      ]),
      paragraph(signature(d), { align: 'right' }),
    ],
  })
}

interface Result {
  blocks: Block[]
  score: Figure | null
  grade: Figure | null
}

function scored(d: Desk, p: Project): Result {
  const scale = d.pick(gradeScales)
  const graded = d.random.chance(0.7)
  const { text, score, grade } = d.scribe.in('conclusion', () => conclusion(d, totalScore(p), scale, graded))
  return { blocks: [...(graded ? [paragraph(scale.said)] : []), paragraph(text)], score, grade }
}

/** Self-evaluation of one project: the title names it, the text says 项目. */
export function projectSelfEvaluation(d: Desk, tables: Desk): DraftReport {
  const { organization, year } = d.unit
  const p = d.unit.projects[0] as Project
  const title = d.pick([
    `${year}年度${p.subject.name}绩效自评报告`,
    `${organization.name}${year}年${p.subject.name}绩效评价报告`,
    `${organization.name}关于${year}年度${p.subject.name}支出的绩效自评报告`,
  ])
  const ways = d.random.sample(
    ['fullChain', 'adjusted', 'plainBudget', 'rateFirst', 'twoBases', 'unitAtEnd'] as const,
    1,
  )
  const say = spendingSentences[ways[0] as 'fullChain']
  const lead = d.pick(['项目', '', `${year}年，该项目`, `${p.subject.name}`])
  const funds = d.random.sample(Object.keys(fundSentences) as (keyof typeof fundSentences)[], d.random.int(0, 2))
  const sheet = d.random.chance(0.35) ? d.scribe.in('scoreSheet', () => scoreSheet(tables, p)) : null
  const result: Result = sheet ? { blocks: [], score: sheet.total, grade: null } : scored(d, p)
  const extra = d.random.chance(0.3) ? shaped(tables, 'economicItems', (t) => economicItems(t, d.unit)) : []
  return draft(d, {
    title,
    type: 'self-evaluation',
    organization: title.includes(organization.name) ? organization.name : null,
    score: result.score,
    grade: result.grade,
    blocks: [
      heading(0, title),
      ...chapters([
        { title: '项目概况', blocks: [paragraph(opening(d)), paragraph(standard(d))] },
        {
          title: d.pick(['资金投入和使用情况', '项目资金情况']),
          blocks: [
            paragraph(`${d.scribe.in(ways[0] as string, () => say(d, p, lead))}。`),
            ...funds.map((name) => paragraph(`${d.scribe.in(name, () => fundSentences[name](d, p, lead))}。`)),
            ...extra,
          ],
        },
        { title: '项目绩效情况', blocks: outcomeParagraphs(d, [p]) },
        { title: '存在问题及建议', blocks: [paragraph(problem(d)), paragraph(measure(d))] },
        { title: '评价结论', blocks: [...(sheet ? sheet.blocks : []), ...result.blocks] },
      ]),
    ],
  })
}

/** A report on transferred funds: released and spent by level. */
export function transferReport(d: Desk, tables: Desk): DraftReport {
  const { organization, year, projects } = d.unit
  const title = `${organization.name}${year}年${d.pick(['转移支付资金', '财政衔接推进补助资金', '直达资金'])}绩效自评报告`
  const { bySource, levelByLevel, total, respectiveFunds } = fundSentences
  const { releasedAndUsed, releaseRate } = spendingSentences
  const table = d.pick(['directFunds', 'sourceMatrix', 'allocation', 'countyPairs', 'bonds', 'none'] as const)
  const tableBlocks = {
    directFunds: () => shaped(tables, table, (t) => directFunds(t, d.unit)),
    sourceMatrix: () => [
      paragraph(`${projects[0]?.subject.name}资金情况表`, { align: 'center' }),
      ...shaped(tables, table, (t) => sourceMatrix(t, d.unit)),
    ],
    allocation: () => shaped(tables, table, (t) => allocation(t, d.unit)),
    countyPairs: () => shaped(tables, table, (t) => countyPairs(t, projects[0] as Project)),
    bonds: () => shaped(tables, table, (t) => bonds(t, d.unit)),
    none: () => [],
  }[table]()
  return draft(d, {
    title,
    type: 'self-evaluation',
    blocks: [
      heading(0, title),
      paragraph(opening(d)),
      ...chapters([
        { title: '绩效目标分解下达情况', blocks: [paragraph(standard(d))] },
        {
          title: '资金投入情况分析',
          blocks: [
            ...projectParagraphs(d, projects, {
              bySource,
              levelByLevel,
              total,
              respectiveFunds,
              releasedAndUsed,
              releaseRate,
            }),
            ...tableBlocks,
          ],
        },
        { title: '绩效目标完成情况分析', blocks: outcomeParagraphs(d, projects) },
        { title: '下一步改进措施', blocks: [paragraph(measure(d))] },
      ]),
      paragraph(signature(d), { align: 'right' }),
    ],
  })
}
