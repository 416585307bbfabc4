import { expect, test } from 'vitest'
import { extract } from '../../src/pipeline/extract.ts'

const sumsOf = async (text: string): Promise<string[]> => {
  const html = `<h1>青禾县水利局2023年度堤岸加固项目绩效自评报告</h1><p>${text}</p>`
  const { reports } = await extract(new TextEncoder().encode(html), { name: 'a.html', ocr: 'never' })
  return reports.flatMap(({ checks }) =>
    checks.filter(({ rule }) => rule === 'sum').map((c) => `${c.verdict} ${c.cause}`),
  )
}

test('one part in 元 among sums of 万元 that comes out only in 万元 is a slip, of two digits as well', async () => {
  expect(await sumsOf('市级投入资金95万元（堤岸加固资金33万元，闸门更换资金62元）。')).toEqual([
    'inconsistent unit-slip',
  ])
  // a sum of 元 that does not come out is one of several parts
  expect(await sumsOf('市级投入资金95万元（堤岸加固资金33万元，手续费用支出60元）。')).toEqual([])
})
