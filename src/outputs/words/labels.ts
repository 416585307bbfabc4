import type { Check } from '../../checks/schema.ts'
import type { Measure } from '../../facts/schema.ts'
import type { FileState } from '../../pipeline/file-state.ts'
import type { ReportHeader } from '../../reports/schema.ts'
import type { Kind } from './kinds.ts'

/** Language of what people read. JSON never depends on it. */
export type Lang = 'zh' | 'en'

type Labels<Key extends string> = Record<Lang, Record<Key, string>>

/** Report types, in the summary table. */
export const typeLabels: Labels<ReportHeader['type']> = {
  zh: {
    monitoring: '运行监控',
    'self-evaluation': '绩效自评',
    department: '部门整体',
    'final-accounts': '部门决算',
    other: '其他',
  },
  en: {
    monitoring: 'monitoring',
    'self-evaluation': 'self-evaluation',
    department: 'department',
    'final-accounts': 'final accounts',
    other: 'other',
  },
}

/** States of files, in the summary of a run and its progress. */
export const stateLabels: Labels<FileState> = {
  zh: {
    done: '读完',
    'done-with-problems': '读完，有问题',
    failed: '未能读取',
    'timed-out': '超时',
    'too-large': '过大',
    encrypted: '有密码',
    unsupported: '类型不支持',
    empty: '空文件',
    duplicate: '内容重复',
  },
  en: {
    done: 'done',
    'done-with-problems': 'done, with problems',
    failed: 'failed',
    'timed-out': 'timed out',
    'too-large': 'too large',
    encrypted: 'encrypted',
    unsupported: 'unsupported type',
    empty: 'empty',
    duplicate: 'duplicate',
  },
}

/** Kinds of files, in the summary of a run. */
export const kindLabels: Labels<Kind> = {
  zh: { pdf: 'PDF', word: 'Word', web: '网页', text: '文本', picture: '图片', other: '其他' },
  en: { pdf: 'PDF', word: 'Word', web: 'web page', text: 'text', picture: 'picture', other: 'other' },
}

/** Measures, where a finding lists the figures it was recomputed from and in the key of a drawn page. */
export const measureLabels: Labels<Measure> = {
  zh: {
    approved: '年初预算',
    adjustment: '调整额',
    revised: '调整后预算',
    budget: '预算',
    released: '到位',
    executed: '支出',
    balance: '结余',
    revenue: '收入',
    total: '总计',
    executed_projected: '预计支出',
    balance_projected: '预计结余',
    execution_rate: '执行率',
    execution_rate_projected: '预计执行率',
    release_rate: '到位率',
    balance_rate: '结余率',
    share: '占比',
    change: '增减额',
    change_rate: '增减率',
    prior: '上年数',
  },
  en: {
    approved: 'approved budget',
    adjustment: 'adjustment',
    revised: 'revised budget',
    budget: 'budget',
    released: 'released',
    executed: 'spent',
    balance: 'balance',
    revenue: 'revenue',
    total: 'total',
    executed_projected: 'projected spending',
    balance_projected: 'projected balance',
    execution_rate: 'execution rate',
    execution_rate_projected: 'projected execution rate',
    release_rate: 'release rate',
    balance_rate: 'balance rate',
    share: 'share',
    change: 'change',
    change_rate: 'rate of change',
    prior: 'previous year',
  },
}

/** Rules, in the heading of a finding (zh; English shows the id itself). */
export const ruleLabels: Record<Check['rule'], string> = {
  'execution-rate': '执行率',
  'release-rate': '到位率',
  balance: '结余',
  adjustment: '预算调整',
  sum: '合计',
  share: '占比',
  change: '增减额',
  'change-rate': '增减率',
  'completion-rate': '完成率',
  'target-verdict': '是否达标',
  count: '数目',
  score: '评分',
  grade: '等级',
  restatement: '前后不一',
  progress: '序时进度',
  identity: '勾稽关系',
}

/** Causes of an inconsistency, in a finding. */
export const causeLabels: Labels<NonNullable<Check['cause']>> = {
  zh: {
    'unit-slip': '单位写错（元与万元相差一万倍）',
    'decimal-shift': '小数点错位',
    'digit-swap': '数字前后颠倒',
    'ocr-misread': '识别错误（一处认错的字修正后各关系都成立）',
    'omitted-part': '漏了一部分',
    'wrong-base': '基数用错',
    contradiction: '前后矛盾',
    unknown: '未能判断',
  },
  en: {
    'unit-slip': 'wrong unit (元 and 万元 differ by 10,000)',
    'decimal-shift': 'decimal point in the wrong place',
    'digit-swap': 'digits swapped',
    'ocr-misread': 'misread character (one repair makes every relation hold)',
    'omitted-part': 'a part is left out',
    'wrong-base': 'wrong denominator',
    contradiction: 'the report contradicts itself',
    unknown: 'not known',
  },
}

/** Severities of findings and levels of problems. */
export const levelLabels: Labels<'error' | 'warning' | 'notice' | 'note'> = {
  zh: { error: '错误', warning: '警告', notice: '提示', note: '说明' },
  en: { error: 'error', warning: 'warning', notice: 'notice', note: 'note' },
}
