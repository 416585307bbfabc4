import type { Desk } from '../desk.ts'
import type { Project } from '../model/unit-year.ts'

export interface FundColumn {
  label: string
  what: 'approved' | 'revised' | 'released' | 'executed' | 'weight' | 'rate' | 'score' | 'reason'
}

export interface IndicatorColumn {
  label: string
  what:
    | 'level1'
    | 'level2'
    | 'name'
    | 'target'
    | 'sign'
    | 'value'
    | 'unit'
    | 'actual'
    | 'weight'
    | 'score'
    | 'reason'
    | 'completion'
    | 'review'
}

export interface FormShape {
  title: (d: Desk, p: Project) => string
  year: boolean
  unitLine: boolean
  /** Unit of the form whatever the report uses. */
  unit?: '元' | '万元'
  fundsLabel: string
  corner: string
  funds: readonly FundColumn[]
  totalLabel: string
  /** Rows below the total: the three of the national form, or one per level of government. */
  sources: 'national' | 'levels'
  rate: 'percent' | 'bare' | 'ratio'
  scored: boolean
  executionWeight: string
  indicators: readonly IndicatorColumn[]
  indicatorsLabel: string
  totalRow: 'score' | 'score-and-grade' | 'none'
  /** Level names run down narrow cells, one character to a line. */
  upright?: boolean
  /** 指标1： before every name. */
  prefixed?: boolean
}

const fund = (what: FundColumn['what'], label: string): FundColumn => ({ what, label })
const column = (what: IndicatorColumn['what'], label: string): IndicatorColumn => ({ what, label })

const levels = [column('level1', '一级指标'), column('level2', '二级指标'), column('name', '三级指标')]
const scores = [column('weight', '分值'), column('score', '得分')]
const reason = column('reason', '偏差原因分析及改进措施')
const national = [...levels, column('target', '年度指标值'), column('actual', '实际完成值'), ...scores, reason]

const selfEvaluation: Pick<
  FormShape,
  | 'year'
  | 'unitLine'
  | 'fundsLabel'
  | 'corner'
  | 'totalLabel'
  | 'sources'
  | 'rate'
  | 'scored'
  | 'executionWeight'
  | 'indicators'
  | 'indicatorsLabel'
  | 'totalRow'
> = {
  year: true,
  unitLine: false,
  fundsLabel: '项目资金\n（{unit}）',
  corner: '',
  totalLabel: '年度资金总额',
  sources: 'national',
  rate: 'percent',
  scored: true,
  executionWeight: '10',
  indicators: national,
  indicatorsLabel: '绩效指标',
  totalRow: 'score',
}

/** Forms of self-evaluation as the centre and the provinces have fixed them. */
export const formShapes = {
  national: {
    ...selfEvaluation,
    title: (d) => d.pick(['项目支出绩效自评表', '项目支出绩效目标自评表']),
    funds: [
      fund('approved', '年初预算数'),
      fund('revised', '全年预算数'),
      fund('executed', '全年执行数'),
      fund('weight', '分值'),
      fund('rate', '执行率'),
      fund('score', '得分'),
    ],
  },
  lettered: {
    ...selfEvaluation,
    title: (d, p) => `${p.subject.name}${d.pick(['绩效自评表', '支出绩效自评表'])}`,
    funds: [
      fund('approved', '年初预算数'),
      fund('revised', '全年预算数（A）'),
      fund('executed', '全年执行数（B）'),
      fund('weight', '分值'),
      fund('rate', '执行率（B/A）'),
      fund('score', '得分'),
    ],
  },
  adjustedBudget: {
    ...selfEvaluation,
    title: (d) => `${d.unit.year}年度部门预算项目支出绩效自评表`,
    year: false,
    unitLine: true,
    fundsLabel: '预算执行情况（10分）',
    corner: '年度预算数（{unit}）',
    totalLabel: '总额',
    funds: [
      fund('approved', '年初预算'),
      fund('revised', '调整后预算数'),
      fund('executed', '预算执行数'),
      fund('rate', '预算执行率'),
      fund('weight', '权重'),
      fund('score', '得分'),
      fund('reason', '原因'),
    ],
    indicators: [
      ...levels,
      column('sign', '指标性质'),
      column('value', '指标值'),
      column('unit', '度量单位'),
      column('actual', '完成值'),
      column('weight', '权重'),
      column('score', '得分'),
      column('reason', '未完成原因分析'),
    ],
    indicatorsLabel: '绩效指标（90分）',
  },
  transfer: {
    ...selfEvaluation,
    title: (d, p) => `${p.subject.name}转移支付区域绩效自评表`.replace('{year}', String(d.unit.year)),
    fundsLabel: '资金投入情况（{unit}）',
    funds: [
      fund('revised', '全年预算数（A）'),
      fund('executed', '全年执行数（B）'),
      fund('rate', '预算执行率（B/A×100%）'),
    ],
    sources: 'levels',
    scored: false,
    indicators: [
      ...levels,
      column('target', '指标值'),
      column('actual', '全年实际完成值'),
      column('reason', '未完成原因和改进措施'),
    ],
    totalRow: 'none',
  },
  boxes: {
    ...selfEvaluation,
    title: (d) => `${d.unit.year}年度项目自评表`,
    year: false,
    fundsLabel: '预算执行情况（{unit}）\n（20分）',
    corner: '资金来源',
    funds: [
      fund('revised', '预算数（A）'),
      fund('executed', '执行数（B）'),
      fund('rate', '执行率（B/A）'),
      fund('weight', '分值'),
      fund('score', '得分（20分×执行率）'),
    ],
    rate: 'ratio',
    executionWeight: '20',
    indicators: [
      ...levels,
      column('target', '年初目标值（A）'),
      column('actual', '实际完成值（B）'),
      column('weight', '分值'),
      column('score', '得分'),
    ],
  },
  public: {
    ...selfEvaluation,
    title: (d, p) => `项目支出绩效自评表（${p.subject.name}）`.concat(d.pick(['', ''])),
    unit: '元',
    indicators: [
      ...levels,
      column('sign', '指标性质'),
      column('value', '指标值'),
      column('unit', '度量单位'),
      column('actual', '实际完成值'),
      ...scores,
      reason,
    ],
    funds: [
      fund('approved', '年初预算数'),
      fund('revised', '全年预算数'),
      fund('executed', '全年执行数'),
      fund('weight', '分值'),
      fund('rate', '执行率'),
      fund('score', '得分'),
    ],
    totalRow: 'score-and-grade',
  },
  reviewed: {
    ...selfEvaluation,
    title: (d, p) => `${d.unit.year}年${p.subject.name}绩效自评表`,
    year: false,
    fundsLabel: '项目资金',
    unitLine: true,
    funds: [
      fund('approved', '年初预算数'),
      fund('revised', '调整预算数（A）'),
      fund('executed', '全年执行数（B）'),
      fund('weight', '分值'),
      fund('rate', '执行率（B/A）'),
      fund('score', '自评得分'),
    ],
    indicators: [
      ...levels,
      column('target', '年度指标值'),
      column('actual', '实际完成值'),
      column('weight', '分值'),
      column('score', '自评得分'),
      column('review', '财政审核评分'),
    ],
    rate: 'bare',
  },
  completion: {
    ...selfEvaluation,
    title: (d, p) => `${p.subject.name}绩效目标完成情况自评表`.replace('{}', d.unit.place),
    funds: [
      fund('approved', '预算批复数'),
      fund('revised', '调整后预算数'),
      fund('released', '到位数'),
      fund('executed', '实际执行数'),
      fund('weight', '分值'),
      fund('rate', '预算执行率（%）'),
      fund('score', '得分'),
    ],
    rate: 'bare',
    indicators: [
      ...levels,
      column('target', '目标值'),
      column('actual', '完成值'),
      column('completion', '完成率'),
      ...scores,
    ],
  },
} satisfies Record<string, FormShape>
