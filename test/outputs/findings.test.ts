import { expect, test } from 'vitest'
import { showCounts, showFindings } from '../../src/outputs/findings.ts'
import { writeFindings } from '../../src/outputs/findings-json.ts'
import { exampleExtraction, unreadExtraction } from './example-extraction.ts'

test('a finding says where, what is stated, what follows from which figures, and why', () => {
  expect(showFindings('in/lamps.pdf', exampleExtraction(), 'en')).toMatchInlineSnapshot(`
    [
      "in/lamps.pdf:2:b7: error balance 路灯养护费
        The stated balance is 0.14; 1.4 follows.
        stated   0.14万元
        follows  1.4万元 [1.35万元 … 1.45万元]  25 − 23.6 = 1.4
        from     approved budget 25万元 (2:b7); spent 23.6万元 (2:b7)
        cause    decimal point in the wrong place
        quote    结余»0.14万元«",
    ]
  `)
  expect(showFindings('in/lamps.pdf', exampleExtraction(), 'zh')).toMatchInlineSnapshot(`
    [
      "in/lamps.pdf:2:b7: 错误 结余 路灯养护费
        结余写明0.14万元，应为1.4万元。
        写明  0.14万元
        算得  1.4万元 [1.35万元 … 1.45万元]  25 − 23.6 = 1.4
        依据  年初预算 25万元 (2:b7)；支出 23.6万元 (2:b7)
        起因  小数点错位
        原文  结余»0.14万元«",
    ]
  `)
})

test('a file that could not be read says what to do', () => {
  expect(showFindings('locked.pdf', unreadExtraction(), 'en')).toMatchInlineSnapshot(`
    [
      "locked.pdf: error pdf.encrypted
        The file is locked; get a copy without a password.",
    ]
  `)
})

test('the counts name what could not be checked and why', () => {
  expect(showCounts([exampleExtraction(), unreadExtraction()], 'en')).toMatchInlineSnapshot(`
    [
      "2 files (1 not read), checked 1 relation: 1 inconsistent.",
      "1 could not be checked:",
      "  1 × execution-rate: no denominator is stated",
    ]
  `)
})

test('the findings for programs carry the check as it stands in the JSON', () => {
  const { files } = JSON.parse(writeFindings([exampleExtraction()]))
  expect(files[0]).toMatchObject({ file: 'lamps.pdf', relations: 1, not_checkable: 1, inconsistent: 1 })
  expect(files[0].findings).toHaveLength(1)
  expect(files[0].findings[0]).toMatchObject(exampleExtraction().reports[0]?.checks[0] as object)
})
