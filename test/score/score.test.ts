import { describe, expect, test } from 'vitest'
import type { AmountLine, TruthLine } from '../../scripts/generate/truth.ts'
import { match } from '../../scripts/score/match.ts'
import { scoreDocument } from '../../scripts/score/score-document.ts'
import { similarity } from '../../scripts/score/similarity.ts'
import { extract } from '../../src/pipeline/extract.ts'
import type { Extraction } from '../../src/pipeline/schema.ts'

const html = (text: string): Uint8Array =>
  new TextEncoder().encode(`<html><body><h1>云岭县水利局2024年度项目支出绩效自评报告</h1><p>${text}</p></body></html>`)

const read = (text: string): Promise<Extraction> => extract(html(text), { name: 'report.html', ocr: 'never' })

const amount = (more: Partial<AmountLine>): TruthLine => ({
  kind: 'amount',
  report: 1,
  subject: '渠道维修',
  measure: 'revised',
  value: 1_000_000,
  unit: 'CNY',
  raw: '100.00万元',
  period: '2024',
  quote: '',
  ...more,
})

describe('scoring', () => {
  const text = '1.渠道维修。全年预算100.00万元，实际支出95.00万元，执行率95.00%。'
  const truth = [
    amount({}),
    amount({ measure: 'executed', value: 950_000, raw: '95.00万元' }),
    amount({ measure: 'execution_rate', value: 95, unit: 'percent', raw: '95.00%' }),
  ]

  test('everything found', async () => {
    expect(scoreDocument(truth, await read(text)).amounts).toEqual({ found: 3, missed: 0, extra: 0 })
  })

  test('a figure that is not there is missed, one without a label is extra', async () => {
    const wrong = [...truth.slice(0, 2), amount({ measure: 'balance', value: 50_000, raw: '5.00万元' })]
    expect(scoreDocument(wrong, await read(text)).amounts).toEqual({ found: 2, missed: 1, extra: 1 })
  })

  test('a wrong measure is missed and extra', async () => {
    const wrong = [amount({ measure: 'approved' }), ...truth.slice(1)]
    expect(scoreDocument(wrong, await read(text)).amounts).toEqual({ found: 2, missed: 1, extra: 1 })
  })

  test('an optional line counts neither way', async () => {
    const optional = [amount({ optional: true }), ...truth.slice(1), amount({ value: 7, raw: '7元', optional: true })]
    expect(scoreDocument(optional, await read(text)).amounts).toEqual({ found: 2, missed: 0, extra: 0 })
  })

  test('a finding that the labels do not have is an alarm; a seeded error is found by any relation that it breaks', async () => {
    const broken = await read('1.渠道维修。全年预算100.00万元，实际支出95.00万元，执行率59.00%。')
    expect(scoreDocument([], broken).checks.alarms).toHaveLength(1)
    const label = {
      kind: 'check',
      report: 1,
      rule: 'share',
      subject: '渠道维修',
      stated: 59,
      computed: 95,
      inputs: '',
      planted: true,
      error: 'digit-swap',
    } as const
    const { checks } = scoreDocument([{ ...label, verdict: 'inconsistent', cause: 'digit-swap' }], broken)
    expect(checks.alarms).toHaveLength(0)
    expect(checks.seeded).toEqual([{ class: 'digit-swap', found: true, cause: true, named: 'digit-swap' }])
  })

  test('the best pairs are matched first, each once', () => {
    const { of, missed, extra } = match([1, 5], [5, 6, 1.1], (a, b) => 1 - Math.abs(a - b) / 2)
    expect([...of]).toEqual([
      [1, 0],
      [0, 2],
    ])
    expect([missed, extra]).toEqual([[], [1]])
  })

  test('names are alike without their marks, and when one holds the other', () => {
    expect(similarity('“三公”经费', '三公经费')).toBe(1)
    expect(similarity('渠道维修项目', '渠道维修')).toBe(0.9)
    expect(similarity('渠道维修', '水库加固')).toBe(0)
  })
})
