import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdfFile } from '../../scripts/generate/pdf-file.ts'
import type { ReviewItem } from '../../src/outputs/review-queue.ts'
import { runHeshu } from './run-heshu.ts'

/** A page that is one picture, with the text that another program read from it lying over it unseen. */
function scannedPage(lines: readonly string[]): string {
  const picture = 'q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI Q'
  const hidden = lines.map((line, i) => {
    const hex = Buffer.from(line, 'utf16le').swap16().toString('hex')
    return `BT 3 Tr /F1 12 Tf 1 0 0 1 60 ${760 - i * 24} Tm <${hex}> Tj ET`
  })
  return [picture, ...hidden].join('\n')
}

const layer = [
  '青岑县文化馆2023年度免费开放项目支出绩效自评报告',
  '免费开放项目全年预算268.86力元，全年支出251.45万元，预算执行率9352%。',
  '观众满意度为10O0/0。',
]
const folder = mkdtempSync(join(tmpdir(), 'heshu-review-'))
const scan = join(folder, 'scan.pdf')
const review = (...more: string[]) => runHeshu(['check', scan, '--ocr', 'never', '--review', '--lang', 'zh', ...more])

beforeAll(() => writeFileSync(scan, pdfFile([scannedPage(layer)], { width: 595, height: 842 })))
afterAll(() => rmSync(folder, { recursive: true }))

describe('heshu check --review on a scan with a bad text layer', () => {
  test('lists every figure, the most doubtful first, with what the layer says', async () => {
    const { code, stdout } = await review()
    expect(code).toBe(0)
    const probabilities = [...stdout.matchAll(/scan\.pdf:1:b\d+: (0\.\d\d)/g)].map((m) => Number(m[1]))
    expect(probabilities.length).toBeGreaterThanOrEqual(4)
    expect(probabilities).toEqual([...probabilities].sort((a, b) => a - b))
    expect(stdout).toContain('268.86万元 (识别为 268.86力元)')
    expect(stdout).toContain('93.52% (识别为 9352%)')
    expect(stdout).toContain('100% (识别为 10O0/0)')
  })

  test('--format json gives the queue to programs', async () => {
    const { format, files } = JSON.parse((await review('--format', 'json')).stdout)
    expect(format).toBe('heshu-review/1')
    const rate = files[0].figures.find(({ figure }: ReviewItem) => figure === '93.52%')
    // a layer is quoted as it stands in the file
    expect(rate.evidence).toMatchObject({
      quote: '预算执行率9352%',
      origin: 'ocr_layer',
      reading: { by: 'arithmetic' },
    })
  })

  test('nobody is accused of what was misread', async () => {
    const { code, stdout } = await runHeshu(['check', scan, '--ocr', 'never', '--lang', 'zh'])
    expect(stdout).toContain('没有发现不符。')
    expect(code).toBe(0)
  })
})

test('a report with text has nothing to review', async () => {
  const { code, stdout } = await runHeshu(['check', 'samples/water-monitoring.html', '--review', '--lang', 'zh'])
  expect(stdout).toContain('没有识别出的数字需要对照原图。')
  expect(code).toBe(0)
})
