import { expect, test } from 'vitest'
import { extract } from '../../src/pipeline/extract.ts'
import { formFacts } from '../facts/tables/form.ts'

const checksOf = async (text: string, rule: string): Promise<string[]> => {
  const html = `<h1>青禾县水利局2023年度堤岸加固项目绩效自评报告</h1><p>${text}</p>`
  const { reports } = await extract(new TextEncoder().encode(html), { name: 'a.html', ocr: 'never' })
  return reports.flatMap(({ checks }) => checks.filter((c) => c.rule === rule).map((c) => `${c.stated} ${c.verdict}`))
}

test('what is left from many years is no balance of this one', async () => {
  const told = (left: string) => `堤岸加固项目预算320万元，支出301万元，年末结余${left}万元。`
  expect(await checksOf(told('74.2'), 'balance')).toEqual(['742000 not-checkable'])
  expect(await checksOf(told('29'), 'balance')).toEqual(['290000 inconsistent'])
})

test('nor is a figure the sum of others that come to three times as much', async () => {
  const list = async (total: string) => {
    const { checks } = await formFacts(`
      # 青禾县水利局2023年度项目支出情况表
      金额单位：万元
      | 项目 | 预算数 | 支出数 |
      | 渠道清淤 | 150 | 120 |
      | 排涝泵站 | 84 | 63 |
      | 堤防巡查 | 70 | 56 |
      | 合计 | 304 | ${total} |`)
    return checks.flatMap((check) => /^sum \S+ (?:inconsistent|not-checkable)/.exec(check) ?? [])
  }
  expect(await list('77')).toEqual(['sum 770000 not-checkable'])
  expect(await list('247')).toEqual(['sum 2470000 inconsistent'])
})

test('unless a part is more than the whole by one digit too many', async () => {
  const told = (central: string) =>
    `2023年上级下达直达资金共计8,254.90万元（其中中央资金${central}万元，省级资金642.10万元，市级资金115.30万元）。`
  expect(await checksOf(told('74,997.50'), 'sum')).toEqual(['82549000 inconsistent'])
  expect(await checksOf(told('76,131.50'), 'sum')).toEqual(['82549000 not-checkable'])
})
