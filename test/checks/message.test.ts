import { expect, test } from 'vitest'
import { extract } from '../../src/pipeline/extract.ts'

test('a rate of what is left over is called so', async () => {
  const html =
    '<h1>竹山县体育局2023年度部门整体支出绩效自评报告</h1><p>调整预算数1,842.75万元，支出1,796.68万元，年末结转和结余46.07万元，结转结余率为2.5%。</p>'
  const { reports } = await extract(new TextEncoder().encode(html), { name: 'report.html' })
  const messages = reports[0]?.checks.filter(({ rule }) => rule === 'execution-rate').map(({ message }) => message)
  expect(messages).toEqual([
    {
      zh: '竹山县体育局：结余率2.5%与46.07万元 ÷ 1,842.75万元＝2.5001%相符。',
      en: '竹山县体育局: balance rate 2.5% agrees with 46.07万元 ÷ 1,842.75万元 = 2.5001%.',
    },
  ])
})
