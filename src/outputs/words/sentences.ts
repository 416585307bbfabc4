import type { Lang } from './labels.ts'

/** Headings of the summary table, in the order of its columns. */
export const summaryHeadings: Record<Lang, readonly string[]> = {
  zh: ['文件', '报告', '类型', '单位', '金额', '指标', '核对', '不符', '数字已认领', '问题'],
  en: [
    'file',
    'reports',
    'type',
    'organization',
    'amounts',
    'indicators',
    'checks',
    'findings',
    'coverage',
    'problems',
  ],
}

/** Label before each line of a finding. */
export const findingLabels = {
  zh: { stated: '写明', computed: '算得', from: '依据', cause: '起因', quote: '原文' },
  en: { stated: 'stated', computed: 'follows', from: 'from', cause: 'cause', quote: 'quote' },
} as const

/** Words of the review queue. */
export const reviewLabels = {
  zh: { unclaimed: '未归入的数字', recognised: '识别为', or: '或' },
  en: { unclaimed: 'number not claimed', recognised: 'recognised as', or: 'or' },
} as const

/** Key under a drawn page, for marks that are no amount. */
export const markLabels = {
  zh: { indicator: '指标', finding: '不符', unclaimed: '未归入的数字' },
  en: { indicator: 'indicator', finding: 'finding', unclaimed: 'number not claimed' },
} as const

interface Sentences {
  total: string
  totals: (files: number, unread: number) => string
  ledger: (numbers: number, claimed: number, checked: number, notCheckable: number) => string[]
  checked: (files: number, unread: number, relations: number, findings: number, notices: number) => string
  notChecked: (count: number) => string
  clean: string
  /** Heading of the review queue; how many figures were recognised, and how many of them are worth a look. */
  review: (recognised: number, doubtful: number) => string
}

/** Sentences under the tables: how much was read, how much of it was recomputed. */
export const sentences: Record<Lang, Sentences> = {
  zh: {
    total: '合计',
    totals: (files, unread) =>
      unread === 0 ? `${grouped(files)} 个文件全部读完。` : `${grouped(files)} 个文件，${grouped(unread)} 个未能读取。`,
    ledger: (numbers, claimed, checked, notCheckable) => [
      `带单位或百分号的数字 ${grouped(numbers)} 个`,
      `  ${grouped(claimed)} 个归入金额或指标：${grouped(checked)} 个经过重算，${grouped(notCheckable)} 个所在关系无法重算，${grouped(claimed - checked - notCheckable)} 个没有可核对的关系`,
      `  ${grouped(numbers - claimed)} 个未归入，逐一列在 JSON 的 coverage.unclaimed`,
    ],
    checked: (files, unread, relations, findings, notices) =>
      `${files} 个文件${unread > 0 ? `（${unread} 个未能读取）` : ''}，核对 ${relations} 处关系：${findings} 处不符${notices > 0 ? `，${notices} 处提示` : ''}。`,
    notChecked: (count) => `${count} 处无法核对：`,
    clean: '没有发现不符。',
    review: (recognised, doubtful) =>
      recognised === 0
        ? '没有识别出的数字需要对照原图。'
        : `识别出的数字 ${recognised} 个，把握不足 95% 的 ${doubtful} 个；最可疑的在前：`,
  },
  en: {
    total: 'total',
    totals: (files, unread) =>
      unread === 0
        ? `${counted(files, 'file')}, all read.`
        : `${counted(files, 'file')}, ${grouped(unread)} could not be read.`,
    ledger: (numbers, claimed, checked, notCheckable) => [
      `${counted(numbers, 'number')} with a unit or %`,
      `  ${grouped(claimed)} held by an amount or indicator: ${grouped(checked)} recomputed, ${grouped(notCheckable)} in relations that could not be, ` +
        `${grouped(claimed - checked - notCheckable)} in no relation`,
      `  ${grouped(numbers - claimed)} held by nothing, listed in coverage.unclaimed of the JSON`,
    ],
    checked: (files, unread, relations, findings, notices) =>
      `${counted(files, 'file')}${unread > 0 ? ` (${unread} not read)` : ''}, checked ${counted(relations, 'relation')}: ${findings} inconsistent${notices > 0 ? `, ${counted(notices, 'notice')}` : ''}.`,
    notChecked: (count) => `${count} could not be checked:`,
    clean: 'Nothing inconsistent found.',
    review: (recognised, doubtful) =>
      recognised === 0
        ? 'No recognised figures to compare with the page.'
        : `${counted(recognised, 'recognised figure')}, ${doubtful} below 0.95; the most doubtful first:`,
  },
}

/** Headings of the tables of a long run: files by state, and what each kind of file came to. */
export const runHeadings: Record<Lang, { states: readonly string[]; kinds: readonly string[] }> = {
  zh: { states: ['状态', '文件'], kinds: ['种类', '文件', '页', '报告', '金额', '指标', '核对', '不符'] },
  en: {
    states: ['state', 'files'],
    kinds: ['kind', 'files', 'pages', 'reports', 'amounts', 'indicators', 'checks', 'findings'],
  },
}

interface RunSentences {
  notRead: string
  andMore: (files: number) => string
  findings: (checks: number, findings: number) => string
}

/** Sentences of the summary of a long run. */
export const runSentences: Record<Lang, RunSentences> = {
  zh: {
    notRead: '未能读取或未读全：',
    andMore: (files) => ` 等，另有 ${grouped(files)} 个`,
    findings: (checks, findings) =>
      `重算 ${grouped(checks)} 处关系，${grouped(findings)} 处不符${findings > 0 ? '：' : '。'}`,
  },
  en: {
    notRead: 'Not read, or not wholly:',
    andMore: (files) => ` and ${grouped(files)} more`,
    findings: (checks, findings) =>
      `${counted(checks, 'relation')} recomputed, ${grouped(findings)} inconsistent${findings > 0 ? ':' : '.'}`,
  },
}

const counted = (n: number, noun: string): string => `${grouped(n)} ${noun}${n === 1 ? '' : 's'}`

/** Thousands apart: 12,345. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')
