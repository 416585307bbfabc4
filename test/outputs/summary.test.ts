import { expect, test } from 'vitest'
import { countsOf } from '../../src/outputs/document-counts.ts'
import { type SummaryRow, showSummary } from '../../src/outputs/summary.ts'
import { fileStateOf, worstProblem } from '../../src/pipeline/file-state.ts'
import type { Extraction } from '../../src/pipeline/schema.ts'
import { exampleExtraction, unreadExtraction } from './example-extraction.ts'

const rowOf = (extraction: Extraction): SummaryRow => ({
  file: extraction.source.file,
  state: fileStateOf(extraction),
  reason: worstProblem(extraction.problems),
  counts: countsOf(extraction),
})
const [read, unread] = [rowOf(exampleExtraction()), rowOf(unreadExtraction())]
const rows = [read, unread]

test('the summary lists every file, totals them and names what was not read', () => {
  expect(showSummary(rows, 'en', 120)).toMatchInlineSnapshot(`
    "file        reports  type             organization      amounts  indicators  checks  findings  coverage  problems
    lamps.pdf         1  self-evaluation  云杉市路灯管理所        3           0       1         1       3/4         0
    locked.pdf        0  encrypted                                0           0       0         0       0/0         1
    total             1                                           3           0       1         1       3/4         1

    2 files, 1 could not be read.
      locked.pdf: The file is locked; get a copy without a password. [pdf.encrypted]
    4 numbers with a unit or %
      3 held by an amount or indicator: 3 recomputed, 0 in relations that could not be, 0 in no relation
      1 held by nothing, listed in coverage.unclaimed of the JSON"
  `)
  expect(showSummary(rows, 'zh', 120)).toMatchInlineSnapshot(`
    "文件        报告  类型      单位              金额  指标  核对  不符  数字已认领  问题
    lamps.pdf      1  绩效自评  云杉市路灯管理所     3     0     1     1         3/4     0
    locked.pdf     0  有密码                         0     0     0     0         0/0     1
    合计           1                                 3     0     1     1         3/4     1

    2 个文件，1 个未能读取。
      locked.pdf: 文件有密码，请换成没有密码的版本。 [pdf.encrypted]
    带单位或百分号的数字 4 个
      3 个归入金额或指标：3 个经过重算，0 个所在关系无法重算，0 个没有可核对的关系
      1 个未归入，逐一列在 JSON 的 coverage.unclaimed"
  `)
})

test('a duplicate is named as one, and its figures are counted once', () => {
  const again: SummaryRow = { ...read, file: 'copy.pdf', state: 'duplicate' }
  const text = showSummary([read, again], 'en', 120)
  expect(text).toMatch(/^copy\.pdf +duplicate +云杉市路灯管理所 *$/m)
  expect(text).toMatch(/^total +1 +3 +0 +1 +1 +3\/4 +0$/m)
})
