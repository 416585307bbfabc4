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

test('two offices parted by a blank in front of their document are not who reports', async () => {
  const paragraphs = [
    '清河省财政厅 清河省水利厅《关于提前下达预算的通知》（清财农〔2023〕1号）下达我县水利发展资金30万元。',
    '已支付资金12万元。',
  ]
  const html = `<html><body>${paragraphs.map((p) => `<p>${p}</p>`).join('')}</body></html>`
  const { reports } = await extract(new TextEncoder().encode(html), { name: 'a.html' })
  expect(reports.map(({ organization }) => organization)).toEqual([null])
})

test('what is done with hospitals names no hospital, and a bracket behind the kind of a report is kept whole', async () => {
  const titles = ['健全现代医院管理制度项目绩效自评报告', '青禾区水毁修复资金2023年度绩效自评报告（堤岸加固补助）']
  const read = titles.map((title) =>
    extract(new TextEncoder().encode(`<html><body><h1>${title}</h1><p>全年支出12万元。</p></body></html>`), {
      name: 'a.html',
    }),
  )
  const [hospital, dike] = (await Promise.all(read)).map(({ reports }) => reports[0])
  expect(hospital?.organization).toBe(null)
  expect(dike?.amounts.map(({ subject }) => subject)).toEqual(['青禾区水毁修复资金(堤岸加固补助)'])
})
