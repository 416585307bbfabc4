import { expect, test } from 'vitest'
import { reviewQueue, showReviewQueue, writeReviewQueues } from '../../src/outputs/review-queue.ts'
import { readReports } from '../../src/pipeline/read-reports.ts'
import type { Extraction } from '../../src/pipeline/schema.ts'
import { recognised } from '../readings/recognised-document.ts'
import { written } from '../reports/written-document.ts'
import { exampleExtraction } from './example-extraction.ts'

const lines = [
  '= 青岑县文化馆2023年度免费开放项目支出绩效自评报告',
  '免费开放项目全年预算268.86万元，全年支出251.45万元，预算执行率93,52%。',
  '另有设备购置支出1236万元，合同金额为12台。',
]
const extraction = (confidence: number): Extraction => {
  const { reports, coverage, problems } = readReports(recognised(lines, confidence), 'scan.pdf')
  return { ...exampleExtraction(), reports, coverage, problems }
}

test('the most doubtful figure comes first, and every recognised figure once', () => {
  const queue = reviewQueue(extraction(0.95))
  const confidences = queue.map(({ confidence }) => confidence)
  expect(confidences).toEqual([...confidences].sort((a, b) => a - b))
  expect(queue.map(({ figure }) => figure).sort()).toEqual(['1236万元', '12台', '251.45万元', '268.86万元', '93.52%'])
  expect(['12台', '1236万元']).toContain(queue[0]?.figure)
})

test('a line says place, probability, figure, what was recognised and what it is', () => {
  const lines = showReviewQueue('scan.pdf', reviewQueue(extraction(0.95)), 'zh')
  const rate = lines.find((line) => line.includes('93.52%'))
  expect(rate).toMatch(/^scan\.pdf:1:b2: 0\.\d\d 93\.52% \(识别为 93,52%\) 免费开放\S* 执行率 \| /)
})

test('a doubtful figure shows how else it may be read', () => {
  const queue = reviewQueue(extraction(0.8))
  const item = queue.find(({ figure }) => figure === '1236万元')
  expect(item?.evidence.alternatives?.[0]).toEqual({ text: '12.36万元', class: 'point-dropped', cost: 0.8 })
  expect(showReviewQueue('scan.pdf', queue, 'en').join('\n')).toContain('1236万元 [or 12.36万元, ')
})

test('native figures are not in it', () => {
  const { reports, coverage } = readReports(written(lines), 'report.html')
  expect(reviewQueue({ ...exampleExtraction(), reports, coverage })).toEqual([])
})

test('for programs, file by file', () => {
  const { format, files } = JSON.parse(writeReviewQueues([extraction(0.95)]))
  expect(format).toBe('heshu-review/1')
  expect(files[0].figures).toHaveLength(5)
})
