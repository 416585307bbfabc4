import { expect, test } from 'vitest'
import { extract } from '../../src/pipeline/extract.ts'

test('who wrote a document that is referred to is not who reports', async () => {
  const paragraphs = [
    '根据《清河省财政厅关于下达2023年水利资金的通知》（清财农〔2023〕1号），下达我县资金500万元。',
    '清河省财政厅、清河省水利厅《关于提前下达预算的通知》下达我县资金30万元。',
    '清河省财政厅《关于调整预算的通知》调减5万元。',
  ]
  const html = `<html><body><h1>杏坡县水利发展资金绩效自评报告</h1>${paragraphs.map((p) => `<p>${p}</p>`).join('')}</body></html>`
  const { reports } = await extract(new TextEncoder().encode(html), { name: 'a.html' })
  expect(reports.map(({ organization }) => organization)).toEqual([null])
})
