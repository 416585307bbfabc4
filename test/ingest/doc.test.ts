import { accessSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { readFile } from '../../src/ingest/read-file.ts'
import { documentOf, drawn, linesOf, options, tablesOf } from './shown.ts'

const doc = new Uint8Array(readFileSync('test/fixtures/lighthouse.doc'))
const rtf = new Uint8Array(Buffer.from('{\\rtf1\\ansi\\ansicpg936 Budget 12.5\\par Spent 11.8\\par}'))
const path = process.env.PATH ?? ''
const hasOffice = path.split(delimiter).some((folder) => {
  try {
    accessSync(join(folder, 'soffice'))
    return true
  } catch {
    return false
  }
})

afterEach(() => {
  process.env.PATH = path
})

describe('old Word files', () => {
  test.skipIf(!hasOffice)('through LibreOffice, with their tables', async () => {
    const result = await readFile(doc, 'lighthouse.doc', options)
    expect(result.problems.map(({ code, level }) => [code, level])).toEqual([['doc.converted', 'note']])
    expect(result.mediaType).toBe('application/msword')
    expect(linesOf(documentOf(result))[1]).toBe('年初预算12.5万元，全年支出11.8万元，结余0.7万元。')
    expect(drawn(tablesOf(documentOf(result))[0])).toEqual([
      '0:项目(1x2) | 1:资金（万元）(2x1)',
      '1:预算 | 2:支出',
      '0:灯器更换 | 1:8.5 | 2:8.0',
      '0:航标巡检 | 1:4.0 | 2:3.8',
    ])
  })

  test.skipIf(!hasOffice)('rich text through LibreOffice', async () => {
    expect(linesOf(documentOf(await readFile(rtf, 'a.doc', options)))).toEqual(['Budget 12.5', 'Spent 11.8'])
  })

  test('without LibreOffice their text is read, and a table where tabs part every line alike', async () => {
    process.env.PATH = ''
    const result = await readFile(doc, 'lighthouse.doc', options)
    expect(result.problems.map(({ code, level }) => [code, level])).toEqual([['doc.text-only', 'warning']])
    const document = documentOf(result)
    expect(linesOf(document)).toContain('年初预算12.5万元，全年支出11.8万元，结余0.7万元。')
    expect(tablesOf(document).map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      expect.arrayContaining(['灯器更换', '8.5', '8.0']),
    ])
  })

  test('without LibreOffice rich text says what is needed', async () => {
    process.env.PATH = ''
    const { document, problems } = await readFile(rtf, 'a.rtf', options)
    expect(document).toBeNull()
    expect(problems.map(({ code, level }) => [code, level])).toEqual([['doc.needs-libreoffice', 'error']])
  })

  test('sectors that follow each other in a circle end neither the program nor the wait', async () => {
    process.env.PATH = ''
    const circle = Buffer.from(doc)
    const table = (circle.readUInt32LE(76) + 1) * 512
    const first = Array.from({ length: 100 }, (_, i) => i).find((i) => circle.readUInt32LE(table + i * 4) === i + 1)
    circle.writeUInt32LE(first as number, table + ((first as number) + 1) * 4)
    const { problems } = await readFile(new Uint8Array(circle), 'a.doc', options)
    expect(problems.map(({ code }) => code)).toEqual(['doc.unreadable'])
  })

  test('a .doc cut short is one problem', async () => {
    for (const length of [400, 600, 2000, 6000, 11_000]) {
      const { document, problems } = await readFile(doc.subarray(0, length), 'a.doc', options)
      expect(document).toBeNull()
      expect(
        problems.map(({ code }) => code),
        String(length),
      ).toEqual(['file.truncated'])
    }
  })
})
