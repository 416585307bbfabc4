import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Extraction } from '../../src/pipeline/schema.ts'
import { runHeshu } from './run-heshu.ts'

const good = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>云杉市路灯管理所绩效自评报告</title></head><body>
<h1>云杉市路灯管理所2023年度项目支出绩效自评报告</h1>
<p>路灯养护费年初预算25万元，实际支出23.6万元，结余1.4万元，预算执行率94.4%。</p></body></html>`

/** What people really put into such folders, by name. */
const bad: Record<string, Uint8Array> = {
  'empty.pdf': new Uint8Array(),
  'headless.pdf': Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'),
  'photo.pdf': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  'nozip.docx': Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(600, 7)]),
  'noise.doc': Buffer.from(Array.from({ length: 900 }, (_, i) => (i * 7919 + 131) % 256)),
}

const folder = mkdtempSync(join(tmpdir(), 'heshu-bad-'))
const input = join(folder, 'in')
const out = join(folder, 'out')

beforeAll(() => {
  mkdirSync(input)
  writeFileSync(join(input, 'good.html'), good)
  for (const [name, bytes] of Object.entries(bad)) writeFileSync(join(input, name), bytes)
  copyFileSync('test/fixtures/encrypted.pdf', join(input, 'encrypted.pdf'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const badNames = [...Object.keys(bad), 'encrypted.pdf']

function results(): Map<string, Extraction> {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(pdf|docx|doc|html)\.json$/.test(file),
  )
  return new Map(
    files.map((file) => [
      file.replace(/\.json$/, ''),
      Extraction.parse(JSON.parse(readFileSync(join(out, file), 'utf8'))),
    ]),
  )
}

describe('bad files among good ones', () => {
  test('extract does the good one, names every bad one with what to do, and exits with 1', async () => {
    const { code, stdout } = await runHeshu(['extract', input, join(folder, 'gone.pdf'), '--out', out])
    expect(code).toBe(1)
    const written = results()
    expect(written.get('good.html')?.reports[0]?.amounts.length).toBeGreaterThan(2)
    for (const name of badNames) {
      expect(stdout).toContain(name)
      const errors = written.get(name)?.problems.filter((problem) => problem.level === 'error') ?? []
      expect(errors, name).toHaveLength(1)
      expect(errors[0]?.message.length, name).toBeGreaterThan(8)
      expect(stdout).toContain(errors[0]?.code)
    }
  })

  test('a second run writes the same bytes', async () => {
    const before = new Map([...results().keys()].map((name) => [name, readFileSync(join(out, `${name}.json`), 'utf8')]))
    const again = join(folder, 'again')
    await runHeshu(['extract', input, '--out', again])
    for (const [name, text] of before) expect(readFileSync(join(again, `${name}.json`), 'utf8'), name).toBe(text)
    expect(before.size).toBe(badNames.length + 1)
  })

  test.each(badNames)('check says in one sentence what is wrong with %s', async (name) => {
    const { code, stdout, stderr } = await runHeshu(['check', join(input, name)])
    expect(code).toBe(1)
    expect(stdout).toMatch(new RegExp(`${name}: error [a-z0-9]+(\\.[a-z0-9-]+)+\\n {4}\\S`))
    expect(stdout + stderr).not.toMatch(/\n\s+at .*\(/)
  })

  test('check on the good one exits with 0 and counts what it recomputed', async () => {
    const { code, stdout } = await runHeshu(['check', join(input, 'good.html')])
    expect(stdout).toMatch(/1 file, checked [1-9]\d* relations?: 0 inconsistent/)
    expect(code).toBe(0)
  })
})

test('a file that is readable but no report is named with what to do', async () => {
  const file = join(input, 'letter.doc')
  writeFileSync(file, 'Dear reader, this is no report.\n')
  const { stdout } = await runHeshu(['check', file])
  expect(stdout).toMatch(/letter\.doc: warning report\.not-found\n {4}\S/)
})

test('a wrong figure makes check exit with 1 and names the place, in text and in JSON', async () => {
  const file = join(input, 'wrong.html')
  writeFileSync(file, good.replace('结余1.4万元', '结余0.14万元'))
  const text = await runHeshu(['check', file, '--lang', 'zh'])
  expect(text.code).toBe(1)
  expect(text.stdout).toContain('»0.14万元«')
  expect(text.stdout).toContain('小数点错位')
  const json = await runHeshu(['check', file, '--format', 'json'])
  expect(json.code).toBe(1)
  expect(JSON.parse(json.stdout).files[0].findings).toMatchObject([{ rule: 'balance', cause: 'decimal-shift' }])
})
