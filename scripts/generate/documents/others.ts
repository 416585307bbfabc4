import type { Desk } from '../desk.ts'
import type { DraftReport } from '../draft.ts'
import { drawMarker } from '../list-style.ts'
import { type Accounts, drawAccounts } from '../model/accounts.ts'
import { type Block, heading, paragraph } from '../paper.ts'
import { measure, opening, problem, projectCount, signature, staff, standard } from '../sentences/background.ts'
import { accountsSentences, functionalLine } from '../sentences/final-accounts.ts'
import { monitoringSentences } from '../sentences/monitoring.ts'
import { conclusion, gradeScales, totalScore } from '../sentences/scores.ts'
import { type TotalSentence, totalSentences } from '../sentences/totals.ts'
import { accountsTables } from '../tables/final-accounts.ts'
import { writeForm } from '../tables/form.ts'
import { type FormShape, formShapes } from '../tables/form-shapes.ts'
import { monitoringTable } from '../tables/ledgers.ts'
import { monitoringIndicators } from '../tables/monitoring-indicators.ts'
import { budgetPairs } from '../tables/pairs-forms.ts'
import { departmentTasks, projectList } from '../tables/project-lists.ts'
import { chapters, shaped } from './narrative.ts'
import { outcomeParagraphs, projectParagraphs, totalParagraphs } from './parts.ts'

const base = (
  d: Desk,
): Pick<DraftReport, 'scribe' | 'organization' | 'fiscalYear' | 'periodEnd' | 'score' | 'grade'> => ({
  scribe: d.scribe,
  organization: d.unit.organization.name,
  fiscalYear: d.unit.year,
  periodEnd: null,
  score: null,
  grade: null,
})

/** Monitoring of the running year. */
export function monitoringReport(d: Desk, tables: Desk): DraftReport {
  const { organization, year, month, projects } = d.unit
  const title = `${organization.name}${year}年1-${month}月${d.pick(['预算绩效运行监控报告', '绩效运行监控情况报告', '项目支出绩效监控报告'])}`
  const table = d.random.chance(0.6) ? shaped(tables, 'monitoringTable', (t) => monitoringTable(t, d.unit)) : []
  return {
    ...base(d),
    title,
    type: 'monitoring',
    periodEnd: `${year}-${String(month).padStart(2, '0')}`,
    blocks: [
      heading(0, title),
      paragraph(opening(d)),
      ...chapters([
        {
          title: '监控工作开展情况',
          blocks: [paragraph(staff(d)), ...(d.random.chance(0.6) ? [paragraph(projectCount(d, '监控'))] : [])],
        },
        { title: '预算执行情况', blocks: [...table, ...projectParagraphs(d, projects, monitoringSentences)] },
        {
          title: '绩效目标实现情况',
          blocks: d.random.chance(0.4)
            ? shaped(tables, 'monitoringIndicators', (t) =>
                monitoringIndicators(t, projects[0] as (typeof projects)[number]),
              )
            : outcomeParagraphs(d, projects),
        },
        { title: '存在问题及下一步措施', blocks: [paragraph(problem(d)), paragraph(measure(d))] },
      ]),
    ],
  }
}

/** The whole spending of a department: basic and project spending, then its projects. */
export function departmentReport(d: Desk, tables: Desk): DraftReport {
  const { organization, year, projects } = d.unit
  const title = `${organization.name}${year}年度部门整体支出绩效${d.pick(['自评报告', '评价报告'])}`
  const scale = d.pick(gradeScales)
  const result = d.scribe.in('conclusion', () => conclusion(d, totalScore(projects[0] as never), scale, true))
  return {
    ...base(d),
    title,
    type: 'department',
    score: result.score,
    grade: result.grade,
    blocks: [
      heading(0, title),
      ...chapters([
        { title: '部门概况', blocks: [paragraph(staff(d)), paragraph(standard(d))] },
        {
          title: '部门整体收支情况',
          blocks: [
            ...shaped(tables, 'departmentTasks', (t) => departmentTasks(t, d.unit)),
            ...(d.random.chance(0.6)
              ? shaped(tables, 'projectList', (t) => projectList(t, d.unit))
              : projectParagraphs(d, projects)),
          ],
        },
        { title: '整体绩效目标完成情况', blocks: outcomeParagraphs(d, projects) },
        { title: '评价结论', blocks: [paragraph(scale.said), paragraph(result.text)] },
        { title: '问题与建议', blocks: [paragraph(problem(d)), paragraph(measure(d))] },
      ]),
      paragraph(signature(d), { align: 'right' }),
    ],
  }
}

/** A list of projects with a short text: what a department publishes beside its forms. */
export function projectSummary(d: Desk, tables: Desk): DraftReport {
  const { organization, year } = d.unit
  const title = `${organization.name}${year}年度项目支出绩效自评情况${d.pick(['汇总表', '一览表', '说明'])}`
  const { counted, overall, shares, respectively, partial } = totalSentences as Record<string, TotalSentence>
  return {
    ...base(d),
    title,
    type: 'self-evaluation',
    blocks: [
      heading(0, title),
      ...totalParagraphs(d, d.unit, d.random.int(1, 2), { counted, overall, shares, respectively, partial } as Record<
        string,
        TotalSentence
      >),
      ...shaped(tables, 'projectList', (t) => projectList(t, d.unit)),
      paragraph(signature(d), { align: 'right' }),
    ],
  }
}

/** Final accounts: tables and narrative, in either order. */
export function finalAccounts(d: Desk, tables: Desk): DraftReport {
  const { organization, year } = d.unit
  const a = drawAccounts(d.random.fork('accounts'), d.unit)
  const title = `${organization.name}${year}年度${d.pick(['部门决算', '部门决算公开说明', '单位决算'])}`
  const names = d.random.sample(Object.keys(accountsTables) as (keyof typeof accountsTables)[], d.random.int(2, 4))
  const pages = names.flatMap((name, i) => shaped(tables, name, (t) => accountsTables[name](t, a, `0${i + 1}`)))
  const told = narrative(d, a)
  const before = d.random.chance(0.5)
  return {
    ...base(d),
    title,
    type: 'final-accounts',
    blocks: [
      heading(0, title),
      ...(before
        ? [heading(1, '第一部分 部门决算表'), ...pages]
        : [heading(1, '第一部分 单位概况'), paragraph(staff(d))]),
      heading(1, '第二部分 部门决算情况说明'),
      ...told,
      ...(before ? [] : [heading(1, '第三部分 部门决算表'), ...pages]),
    ],
  }
}

function narrative(d: Desk, a: Accounts): Block[] {
  const { totals, incomes, spendings, basics, three, administration, procurement } = accountsSentences
  const say = (way: string, of: (d: Desk, a: Accounts) => string): Block[] => [
    paragraph(d.scribe.in(way, () => of(d, a))),
  ]
  const mark = drawMarker(d.random, ['firstly', 'circled', 'bracketed', 'glued'])
  const leaves = a.lines.filter(({ depth, approved }) => depth === 3 && !approved.isZero())
  return chapters([
    { title: '收入支出决算总体情况说明', blocks: say('totals', totals) },
    { title: '收入决算情况说明', blocks: say('incomes', incomes) },
    { title: '支出决算情况说明', blocks: say('spendings', spendings) },
    {
      title: '一般公共预算财政拨款支出决算具体情况',
      blocks: leaves.map((line, i) => paragraph(d.scribe.in('functionalLine', () => functionalLine(d, line, mark(i))))),
    },
    { title: '一般公共预算财政拨款基本支出决算情况说明', blocks: say('basics', basics) },
    { title: '“三公”经费支出决算情况说明', blocks: say('three', three) },
    { title: '机关运行经费支出情况', blocks: say('administration', administration) },
    ...(d.random.chance(0.5) ? [{ title: '政府采购支出情况', blocks: say('procurement', procurement) }] : []),
  ])
}

/** One form, a report of its own. */
export function formReport(d: Desk, tables: Desk, at: number): DraftReport {
  const p = d.unit.projects[at] as (typeof d.unit.projects)[number]
  const way = d.pick(Object.keys(formShapes) as (keyof typeof formShapes)[])
  const shape: FormShape = { ...formShapes[way], upright: d.random.chance(0.12), prefixed: d.random.chance(0.08) }
  const form = d.scribe.in(`form ${way}`, () => writeForm(tables, p, shape))
  return {
    ...base(d),
    title: form.title,
    // Whether the department in charge or the unit that carries out reports is open: the form names both.
    organization: null,
    type: 'self-evaluation',
    score: form.score,
    grade: form.grade,
    blocks: form.blocks,
  }
}

/** A form of label-value pairs with a few sentences. */
export function pairsReport(d: Desk, tables: Desk): DraftReport {
  const p = d.unit.projects[0] as (typeof d.unit.projects)[number]
  const title = `${d.unit.year}年度${p.subject.name}项目绩效自评表`
  return {
    ...base(d),
    title,
    type: 'self-evaluation',
    blocks: [
      heading(0, title),
      ...shaped(tables, 'budgetPairs', (t) => budgetPairs(t, p)),
      ...outcomeParagraphs(d, [p]),
    ],
  }
}
