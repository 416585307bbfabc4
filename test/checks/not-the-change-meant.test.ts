import { expect, test } from 'vitest'
import { extract } from '../../src/pipeline/extract.ts'

const findings = async (text: string): Promise<string[]> => {
  const html = `<h1>青禾县水利局水利建设资金使用情况</h1><p>${text}</p>`
  const { reports } = await extract(new TextEncoder().encode(html), { name: 'a.html', ocr: 'never' })
  return reports.flatMap(({ checks }) =>
    checks.filter(({ verdict }) => verdict === 'inconsistent').map((c) => `${c.rule} ${c.stated}`),
  )
}

test('what fell short of a plan of some months is no difference from the year’s budget, nor from the year before', async () => {
  const told = '1—4月，全县水利规费收入完成2128万元，占年预算9654万元的22.04%，短收1894万元，较上年同期下降49.08%。'
  expect(await findings(told)).toEqual([])
})

test('a share behind growth is hardly one of what it grew by', async () => {
  const told =
    '2022年全县共投入334万元水利基金用于塘坝整治，占2021年筹集的水利基金的30.9%。2023年，投入重点塘坝整治的水利基金达450万元，较2022年增加116万元，占2022年筹集的水利基金的62.5%（2022年全县共筹集水利基金720.57万元）。'
  expect(await findings(told)).toEqual([])
})
