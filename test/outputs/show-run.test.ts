import { expect, test } from 'vitest'
import { countsOf } from '../../src/outputs/document-counts.ts'
import { writeFailures } from '../../src/outputs/failures.ts'
import { RunTotals } from '../../src/outputs/run-totals.ts'
import { showRun } from '../../src/outputs/show-run.ts'
import type { SummaryRow } from '../../src/outputs/summary.ts'
import { fileStateOf, worstProblem } from '../../src/pipeline/file-state.ts'
import type { Extraction } from '../../src/pipeline/schema.ts'
import { exampleExtraction, unreadExtraction } from './example-extraction.ts'

const rowOf = (extraction: Extraction): SummaryRow & { media_type: string } => ({
  file: extraction.source.file,
  media_type: extraction.source.media_type,
  state: fileStateOf(extraction),
  reason: worstProblem(extraction.problems),
  counts: countsOf(extraction),
})
const read = rowOf(exampleExtraction())
const locked = rowOf(unreadExtraction())

/** A long run whose files come in as they are finished, not in their order. */
function longRun(): RunTotals {
  const totals = new RunTotals()
  for (let i = 1199; i >= 0; i--) {
    const media_type = i % 3 === 0 ? 'text/html' : read.media_type
    if (i % 100 === 7) totals.add(i, { ...locked, file: `locked-${i}.pdf` })
    else if (i % 100 === 8) totals.add(i, { ...read, file: `copy-${i}.pdf`, state: 'duplicate' })
    else totals.add(i, { ...read, file: `${i}.pdf`, media_type })
  }
  return totals
}

test('a long run is shown by its totals, with the reasons of what was not read and the findings by rule', () => {
  expect(showRun(longRun(), 'en', 120)).toMatchInlineSnapshot(`
    "1,200 files, 12 could not be read.

    state      files
    done       1,176
    encrypted     12
    duplicate     12

    kind      files  pages  reports  amounts  indicators  checks  findings
    PDF         808  1,568      784    2,352           0     784       784
    web page    392    784      392    1,176           0     392       392
    total     1,200  2,352    1,176    3,528           0   1,176     1,176

    Not read, or not wholly:
      12 × encrypted: The file is locked; get a copy without a password. [pdf.encrypted]
          locked-7.pdf, locked-107.pdf, locked-207.pdf and 9 more

    1,176 relations recomputed, 1,176 inconsistent:
      balance  1,176

    4,704 numbers with a unit or %
      3,528 held by an amount or indicator: 3,528 recomputed, 0 in relations that could not be, 0 in no relation
      1,176 held by nothing, listed in coverage.unclaimed of the JSON"
  `)
  expect(showRun(longRun(), 'zh', 120)).toMatchInlineSnapshot(`
    "1,200 个文件，12 个未能读取。

    状态       文件
    读完      1,176
    有密码       12
    内容重复     12

    种类   文件     页   报告   金额  指标   核对   不符
    PDF     808  1,568    784  2,352     0    784    784
    网页    392    784    392  1,176     0    392    392
    合计  1,200  2,352  1,176  3,528     0  1,176  1,176

    未能读取或未读全：
      12 × 有密码: 文件有密码，请换成没有密码的版本。 [pdf.encrypted]
          locked-7.pdf、locked-107.pdf、locked-207.pdf 等，另有 9 个

    重算 1,176 处关系，1,176 处不符：
      结余  1,176

    带单位或百分号的数字 4,704 个
      3,528 个归入金额或指标：3,528 个经过重算，0 个所在关系无法重算，0 个没有可核对的关系
      1,176 个未归入，逐一列在 JSON 的 coverage.unclaimed"
  `)
})

test('up to forty files have a row each, in their order', () => {
  const totals = new RunTotals()
  for (const i of [2, 0, 1]) totals.add(i, { ...read, file: `${i}.pdf` })
  expect(showRun(totals, 'en', 120).match(/^\d\.pdf/gm)).toEqual(['0.pdf', '1.pdf', '2.pdf'])
  for (let i = 3; i < 40; i++) totals.add(i, read)
  expect(totals.rows).toHaveLength(40)
  totals.add(40, read)
  expect(totals.rows).toBeNull()
})

test('the list of failures opens as a table, and no name in it is a formula', () => {
  const rows = [locked, { ...locked, file: '=HYPERLINK("x"),1.pdf' }]
  expect(writeFailures(rows).split('\r\n')).toEqual([
    '\ufefffile,state,code,page,message,message_en',
    'locked.pdf,encrypted,pdf.encrypted,,文件有密码，请换成没有密码的版本。,The file is locked; get a copy without a password.',
    `"'=HYPERLINK(""x""),1.pdf",encrypted,pdf.encrypted,,文件有密码，请换成没有密码的版本。,The file is locked; get a copy without a password.`,
    '',
  ])
})
