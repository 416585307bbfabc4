import { expect, test } from 'vitest'
import type { Paragraph, PlacedText } from '../../src/document/schema.ts'
import { withoutInnerBlanks } from '../../src/ingest/inner-blanks.ts'
import { extract } from '../../src/pipeline/extract.ts'

const run = (text: string, origin: 'native' | 'ocr') => ({
  start: 0,
  end: text.length,
  page: null,
  box: null,
  confidence: 1,
  origin,
})

function seen(text: string, origin: 'native' | 'ocr' = 'native'): PlacedText {
  const paragraph: Paragraph = {
    kind: 'paragraph',
    id: 'b1',
    page: null,
    heading: null,
    align: null,
    marker: '',
    text,
    runs: [run(text, origin)],
  }
  return withoutInnerBlanks({ mediaType: 'text/html', pages: [], blocks: [paragraph], furniture: [] })
    .blocks[0] as Paragraph
}

test.each([
  ['完成率 95 %', '完成率95%'],
  ['共培训 42 个班、1,260 人次', '共培训42个班、1,260人次'],
  ['截至 2023 年 12 月底，支出 12.5 万元', '截至2023年12月底，支出12.5万元'],
  ['14 个项目共支出３６ 万元', '14个项目共支出３６万元'],
])('%s is read as %s', (text, read) => {
  expect(seen(text).text).toBe(read)
  expect(seen(text).printed?.text).toBe(text)
})

test.each(['1 概述', '2 项目组织情况', '表1 项目支出情况', '办公费  12.5  10.3', '2022 2023 2024', 'GB 18030 标准'])(
  '%s keeps its blanks',
  (text) => {
    expect(seen(text).text).toBe(text)
  },
)

test('recognised text is left to those who recognise', () => {
  expect(seen('完成率 95 %', 'ocr').text).toBe('完成率 95 %')
})

test('places are those of the printed text, and figures are quoted with their blanks', async () => {
  const html =
    '<h1>青禾县水利局2023年度项目绩效自评报告</h1><p>全年预算 120 万元，实际支出 108.6 万元，执行率 90.5 %。</p>'
  const { reports } = await extract(new TextEncoder().encode(html), { name: 'a.html', ocr: 'never' })
  const amounts = reports.flatMap((report) => report.amounts)
  expect(amounts.map(({ raw }) => raw)).toEqual(['120 万元', '108.6 万元', '90.5 %'])
  for (const { raw, evidence } of amounts)
    for (const place of evidence) {
      expect(place.quote).toContain(raw)
      expect(place.quote.slice(place.number_start - place.start, place.number_end - place.start)).toBe(raw)
    }
})
