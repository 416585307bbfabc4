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
  const told = '1—5月，全县河道养护费收入860.00万元，为年预算2,400.00万元的35.83%，短收140.00万元，同比下降16.50%。'
  expect(await findings(told)).toEqual([])
})

test('a share behind growth is hardly one of what it grew by', async () => {
  const told =
    '2022年全县把180万元河道基金用在渡口改造上，占2021年所筹河道基金的36%。2023年用在渡口改造上的河道基金为240万元，较2022年增加60万元，占2022年所筹河道基金的48%（2022年全县共筹集河道基金500万元）。'
  expect(await findings(told)).toEqual([])
})
