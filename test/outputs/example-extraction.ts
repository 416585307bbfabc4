import type { Check } from '../../src/checks/schema.ts'
import type { Amount, Evidence } from '../../src/facts/schema.ts'
import type { Extraction } from '../../src/pipeline/schema.ts'

const sentence = '路灯养护费年初预算25万元，实际支出23.6万元，结余0.14万元。'

/** The clause from..to of the sentence with its number. */
function evidence(quote: string, number: string): Evidence {
  const start = sentence.indexOf(quote)
  const at = sentence.indexOf(number)
  return {
    page: 2,
    quote,
    boxes: [[100, 200, 140, 214]],
    block: 'b7',
    cell: null,
    start,
    end: start + quote.length,
    number_start: at,
    number_end: at + number.length,
    origin: 'native',
    confidence: 1,
  }
}

function amount(id: string, measure: Amount['measure'], value: number, raw: string, quote: string): Amount {
  return {
    id,
    subject: '路灯养护费',
    subject_path: [],
    measure,
    value,
    unit: 'CNY',
    raw,
    written: { number: raw.replace('万元', ''), unit: '万元' },
    precision: 50,
    qualifier: null,
    period: null,
    base: null,
    fund_source: null,
    group: 'b7/s1',
    evidence: [evidence(quote, raw)],
  }
}

const slippedBalance: Check = {
  id: 'c1',
  rule: 'balance',
  subject: '路灯养护费',
  stated: 1400,
  computed: 14000,
  computed_low: 13500,
  computed_high: 14500,
  unit: 'CNY',
  formula: '25 − 23.6 = 1.4',
  inputs: ['a1', 'a2', 'a3'],
  verdict: 'inconsistent',
  severity: 'error',
  cause: 'decimal-shift',
  message: { zh: '结余写明0.14万元，应为1.4万元。', en: 'The stated balance is 0.14; 1.4 follows.' },
  evidence: [evidence('结余0.14万元', '0.14万元')],
}

const openRate: Check = {
  ...slippedBalance,
  id: 'c2',
  rule: 'execution-rate',
  verdict: 'not-checkable',
  severity: null,
  cause: null,
  message: { zh: '没有写明分母', en: 'no denominator is stated' },
}

/** A document of one sentence whose balance has a slipped decimal point. */
export function exampleExtraction(): Extraction {
  return {
    format: 'heshu/1',
    generator: { name: 'heshu', version: '0.0.0', pipeline: 'test' },
    source: {
      file: 'lamps.pdf',
      sha256: '0'.repeat(64),
      media_type: 'application/pdf',
      bytes: 1000,
      pages: 2,
      text_origin: 'native',
      ocr_engine: null,
    },
    problems: [],
    reports: [
      {
        report: 1,
        title: '云杉市路灯管理所项目支出绩效自评报告',
        type: 'self-evaluation',
        organization: '云杉市路灯管理所',
        region: null,
        fiscal_year: 2023,
        period_start: null,
        period_end: null,
        score: null,
        grade: null,
        grade_bands: null,
        page_start: 1,
        page_end: 2,
        amounts: [
          amount('a1', 'approved', 250000, '25万元', '路灯养护费年初预算25万元'),
          amount('a2', 'executed', 236000, '23.6万元', '实际支出23.6万元'),
          amount('a3', 'balance', 1400, '0.14万元', '结余0.14万元'),
        ],
        indicators: [],
        checks: [slippedBalance, openRate],
      },
    ],
    coverage: { numbers: 4, claimed: 3, checked: 3, not_checkable: 0, unclaimed: [] },
  }
}

/** A file that could not be read. */
export function unreadExtraction(): Extraction {
  const example = exampleExtraction()
  return {
    ...example,
    source: { ...example.source, file: 'locked.pdf', pages: null, text_origin: null },
    problems: [
      {
        code: 'pdf.encrypted',
        level: 'error',
        page: null,
        message: '文件有密码，请换成没有密码的版本。',
        message_en: 'The file is locked; get a copy without a password.',
      },
    ],
    reports: [],
    coverage: { numbers: 0, claimed: 0, checked: 0, not_checkable: 0, unclaimed: [] },
  }
}
