import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultLimits } from '../../src/runner/file-limits.ts'
import { howEach, RunFolder, statesOf } from './run-folder.ts'
import { contentsOf, ledgerOf, smallReport } from './small-reports.ts'

const three = { 'a.html': smallReport(1), 'b.html': smallReport(2), 'deep/c.html': smallReport(3) }
const entry = new URL('misbehaving-worker.mjs', import.meta.url)

test('the next run redoes nothing that is done', async () => {
  const folder = new RunFolder(three)
  const first = await folder.run()
  expect(howEach(first)).toEqual({ 'a.html': 'read', 'b.html': 'read', 'deep/c.html': 'read' })
  const ledger = readFileSync(join(folder.out, 'ledger.jsonl'), 'utf8')
  const written = statSync(join(folder.out, 'a.html.json')).mtimeMs
  const second = await folder.run()
  expect(howEach(second)).toEqual({ 'a.html': 'known', 'b.html': 'known', 'deep/c.html': 'known' })
  expect(second.files.get('b.html')?.outcome).toEqual(first.files.get('b.html')?.outcome)
  expect(readFileSync(join(folder.out, 'ledger.jsonl'), 'utf8')).toBe(ledger)
  expect(statSync(join(folder.out, 'a.html.json')).mtimeMs).toBe(written)
})

test('what changed, was deleted or cut is done again, and nothing else', async () => {
  const folder = new RunFolder({ ...three, 'd.html': smallReport(4) })
  await folder.run()
  const before = contentsOf(folder.out)
  folder.put('a.html', smallReport(50))
  rmSync(join(folder.out, 'b.html.json'))
  truncateSync(join(folder.out, 'd.html.json'), 100)
  expect(howEach(await folder.run())).toEqual({
    'a.html': 'read',
    'b.html': 'read',
    'd.html': 'read',
    'deep/c.html': 'known',
  })
  const after = contentsOf(folder.out)
  expect(after.get('a.html.json')).toContain('70')
  before.delete('a.html.json')
  after.delete('a.html.json')
  expect(after).toEqual(before)
})

test('other options are other work', async () => {
  const folder = new RunFolder(three)
  await folder.run()
  expect(howEach(await folder.run({ ocr: 'auto' }))).toEqual({
    'a.html': 'read',
    'b.html': 'read',
    'deep/c.html': 'read',
  })
  expect(howEach(await folder.run({ ocr: 'auto' }))).toEqual({
    'a.html': 'known',
    'b.html': 'known',
    'deep/c.html': 'known',
  })
})

test('a ledger whose last line was torn off anywhere is taken up again', async () => {
  const folder = new RunFolder(three)
  await folder.run()
  const ledger = join(folder.out, 'ledger.jsonl')
  const whole = readFileSync(ledger)
  const lastLine = whole.lastIndexOf(10, whole.length - 2) + 1
  for (const cut of [lastLine + 1, lastLine + 60, whole.length - 1]) {
    writeFileSync(ledger, whole.subarray(0, cut))
    mkdirSync(join(folder.out, '.heshu-parts'), { recursive: true })
    writeFileSync(join(folder.out, '.heshu-parts', '7'), '{"half')
    const { files, unreadableLines } = await folder.run()
    expect([...files.values()].map(({ how }) => how).sort()).toEqual(['known', 'known', 'read'])
    expect(unreadableLines).toBe(0)
    expect(readFileSync(ledger)).toEqual(whole)
    expect(statSync(join(folder.out, '.heshu-parts'), { throwIfNoEntry: false })).toBeUndefined()
  }
})

test('a line that is no entry is counted, and its file read again', async () => {
  const folder = new RunFolder(three)
  await folder.run()
  const ledger = join(folder.out, 'ledger.jsonl')
  const lines = readFileSync(ledger, 'utf8').split('\n')
  writeFileSync(ledger, ['\0\0\0\0', '{"file":"a.html"}', ...lines.slice(1)].join('\n'))
  const { files, unreadableLines } = await folder.run()
  expect(unreadableLines).toBe(2)
  expect([...files.values()].filter(({ how }) => how === 'read')).toHaveLength(1)
})

test('of files with the same content the first in order counts, however late it is finished', async () => {
  const folder = new RunFolder({ 'slow.html': smallReport(1), 'x.html': smallReport(1), 'y/z.html': smallReport(1) })
  const ran = await folder.run({ entry, jobs: 2 })
  expect(statesOf(ran)).toEqual({ 'slow.html': 'done', 'x.html': 'duplicate', 'y/z.html': 'duplicate' })
  expect(ran.files.get('y/z.html')?.outcome.duplicate_of).toBe('slow.html')
  expect(howEach(ran)).toEqual({ 'slow.html': 'read', 'x.html': 'copied', 'y/z.html': 'copied' })
  // Each has its own JSON, the same as if it had been read.
  const alone = new RunFolder({ 'z.html': smallReport(1) })
  await alone.run()
  expect(contentsOf(folder.out).get('y/z.html.json')).toBe(contentsOf(alone.out).get('z.html.json'))
})

test('which one is the duplicate follows the files that are there', async () => {
  const folder = new RunFolder({ 'b.html': smallReport(1) })
  await folder.run()
  folder.put('a.html', smallReport(1))
  const ran = await folder.run()
  expect(statesOf(ran)).toEqual({ 'a.html': 'done', 'b.html': 'duplicate' })
  expect(howEach(ran)).toEqual({ 'a.html': 'copied', 'b.html': 'known' })
  rmSync(join(folder.input, 'a.html'))
  expect(statesOf(await folder.run())).toEqual({ 'b.html': 'done' })
})

test('of two files without content each is named as empty, not as a duplicate', async () => {
  const folder = new RunFolder({ 'a.pdf': '', 'b.pdf': '' })
  expect(statesOf(await folder.run())).toEqual({ 'a.pdf': 'empty', 'b.pdf': 'empty' })
})

test('a file that gets its title from its name is read under each name', async () => {
  const body = '<p>路灯养护费年初预算25万元，实际支出23.6万元。</p>'
  const names = ['云杉市路灯管理所2023年度绩效自评报告.html', '青岑县公园管理处2022年度绩效自评报告.html']
  const folder = new RunFolder(Object.fromEntries(names.map((name) => [name, body])))
  const ran = await folder.run()
  expect([...ran.files.values()].map(({ how }) => how)).toEqual(['read', 'read'])
  const titles = names.map((name) => JSON.parse(contentsOf(folder.out).get(`${name}.json`) ?? '').reports[0].title)
  expect(titles).toEqual(names.map((name) => name.replace('.html', '')))
})

test('a renamed file is not read again', async () => {
  const folder = new RunFolder(three)
  await folder.run()
  renameSync(join(folder.input, 'a.html'), join(folder.input, 'renamed.html'))
  expect(howEach(await folder.run())).toEqual({ 'b.html': 'known', 'deep/c.html': 'known', 'renamed.html': 'copied' })
})

test('a file that timed out is read again when it is asked for, not otherwise', async () => {
  const folder = new RunFolder({ 'endless.html': smallReport(1), 'good.html': smallReport(2) })
  const hasty = { entry, limits: { ...defaultLimits, seconds: 3 } }
  expect(statesOf(await folder.run(hasty))).toEqual({ 'endless.html': 'timed-out', 'good.html': 'done' })
  expect(howEach(await folder.run())).toEqual({ 'endless.html': 'known', 'good.html': 'known' })
  const retried = await folder.run({ retry: true })
  expect(howEach(retried)).toEqual({ 'endless.html': 'read', 'good.html': 'known' })
  expect(statesOf(retried)).toEqual({ 'endless.html': 'done', 'good.html': 'done' })
  expect(contentsOf(folder.out).has('failures.csv')).toBe(false)
})

test('a file that cannot be opened is named, and tried again by the next run', async () => {
  const folder = new RunFolder(three)
  const files = [{ path: join(folder.input, 'x.html'), name: 'x.html', output: 'x.html.json' }]
  expect(statesOf(await folder.run({ files }))).toEqual({ 'x.html': 'failed' })
  expect(contentsOf(folder.out).get('failures.csv')).toContain('x.html,failed,file.not-accessible')
  folder.put('x.html', smallReport(9))
  expect(statesOf(await folder.run({ files }))).toEqual({ 'x.html': 'done' })
})

test('two runs do not write one folder; a lock left by a killed process is no obstacle', async () => {
  const folder = new RunFolder(three)
  mkdirSync(folder.out, { recursive: true })
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'])
  const { pid } = other
  const start = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19]
  writeFileSync(join(folder.out, '.heshu-lock'), `${pid} ${start}\n`)
  await expect(folder.run()).rejects.toThrow(`process ${pid} is writing`)
  // The number of a process may be given to another one after its end.
  writeFileSync(join(folder.out, '.heshu-lock'), `${pid} 17\n`)
  expect(statesOf(await folder.run())).toMatchObject({ 'a.html': 'done' })
  writeFileSync(join(folder.out, '.heshu-lock'), `${pid} ${start}\n`)
  const ended = new Promise((done) => other.on('exit', done))
  other.kill('SIGKILL')
  await ended
  expect(howEach(await folder.run())).toMatchObject({ 'a.html': 'known' })
})

test('every run of the same files leaves the same ledger, whatever the number of workers', async () => {
  const files = Object.fromEntries([...Array(20).keys()].map((i) => [`${i}.html`, smallReport(i % 15)]))
  const [one, four] = [new RunFolder(files), new RunFolder(files)]
  await Promise.all([one.run({ jobs: 1 }), four.run({ jobs: 4 })])
  expect(ledgerOf(four.out)).toEqual(ledgerOf(one.out))
  expect(contentsOf(four.out)).toEqual(contentsOf(one.out))
})
