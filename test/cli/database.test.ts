import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inventedPage } from '../runner/database/invented-files.ts'
import { PostgresServer, postgresPrograms } from '../runner/database/postgres-server.ts'
import { runHeshu } from './run-heshu.ts'

test.each([
  [['status'], 'HESHU_DATABASE'],
  [['status', '--database', 'mysql://localhost/x'], 'postgres://user@host'],
  [['status', '--database', 'postgres://user:secret@127.0.0.1:1/x'], 'Cannot reach the database at 127.0.0.1:1/x'],
  [['submit', 'samples', '--database', 'postgres://127.0.0.1:1/x', '--store', 'no/such/folder'], 'no/such/folder'],
  [['work', '--database', 'postgres://127.0.0.1:1/x', '--store', 'no/such/folder'], 'no/such/folder'],
  [['work', '--attempts', '0'], '--attempts'],
  [['dataset', '--to', 'x'], '--database'],
  [['dataset', 'out', '--database', 'postgres://127.0.0.1:1/x', '--to', 'x'], 'either a folder of results or'],
])('%j is wrong use: exit code 2 and a sentence that says what to do', async (args, sentence) => {
  const { code, stdout, stderr } = await runHeshu(args)
  expect(code).toBe(2)
  expect(stderr).toContain(sentence)
  expect(stderr).not.toContain('secret')
  expect(stdout).toBe('')
})

describe.skipIf(postgresPrograms() === null)('one folder through a database (needs PostgreSQL)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'heshu-cli-database-'))
  let server: PostgresServer
  let url: string

  beforeAll(async () => {
    mkdirSync(join(folder, 'in', '东区'), { recursive: true })
    for (let i = 0; i < 3; i++) writeFileSync(join(folder, 'in', '东区', `page-${i}.html`), inventedPage(i))
    writeFileSync(join(folder, 'in', 'zz-copy.html'), inventedPage(0))
    copyFileSync('test/fixtures/encrypted.pdf', join(folder, 'in', 'encrypted.pdf'))
    server = await PostgresServer.start()
    url = await server.createDatabase('cli')
  })
  afterAll(async () => {
    await server.stop()
    rmSync(folder, { recursive: true })
  })

  const heshu = (...args: string[]): ReturnType<typeof runHeshu> => runHeshu([...args, '--database', url])
  const status = async (): Promise<Record<string, unknown>> =>
    JSON.parse((await heshu('status', '--format', 'json')).stdout)

  test('is submitted, read and reported', async () => {
    const submitted = await heshu('submit', join(folder, 'in'))
    expect(submitted).toMatchObject({ code: 0, stdout: '5 files submitted: 5 to read, 0 known already.\n' })
    expect(await status()).toMatchObject({ states: [{ state: null, files: 5 }], machines: [], unread: [], rate: null })
    const waiting = await heshu('status')
    expect(waiting.code).toBe(1)
    expect(waiting.stdout).toContain('to read  5')
    expect(waiting.stdout).toContain('No machine is working')

    const early = await heshu('dataset', '--to', join(folder, 'early'))
    expect(early).toMatchObject({ code: 2, stdout: '' })
    expect(early.stderr).toContain('no results in the database yet')

    const worked = await heshu('work', '--until-done', '--lost-after', '2')
    expect(worked.code).toBe(0)
    expect(worked.stderr).toContain('东区/page-0.html: done')
    expect(worked.stderr).toContain('Everything is read.')

    expect(await status()).toMatchObject({
      states: [
        { state: 'done', files: 3, findings: 0 },
        { state: 'duplicate', files: 1 },
        { state: 'encrypted', files: 1 },
      ],
      in_hand: 0,
      machines: [],
      unread: [{ file: 'encrypted.pdf', state: 'encrypted', reason_code: 'pdf.encrypted', attempts: 1 }],
    })
    const read = await runHeshu(['status', '--database', url], { lang: 'zh_CN.UTF-8' })
    expect(read.stdout).toContain('encrypted.pdf: PDF 文件已加密')
    expect(read.code).toBe(1)
  })

  test('becomes a dataset, which says what it lacks', async () => {
    writeFileSync(join(folder, 'in', 'later.html'), inventedPage(9))
    expect((await heshu('submit', join(folder, 'in'))).stdout).toContain('1 to read, 5 known already')
    const dataset = await heshu('dataset', '--to', join(folder, 'data'), '--format', 'csv')
    expect(dataset.code).toBe(1)
    expect(dataset.stderr).toContain('1 files are still to be read')
    expect(readFileSync(join(folder, 'data', 'files.csv'), 'utf8').split('\r\n')).toHaveLength(7)
  })

  test('a database without the rights says so', async () => {
    const { code, stderr } = await runHeshu(['status', '--database', url.replace('heshu@', 'stranger@')])
    expect(code).toBe(2)
    expect(stderr).toContain('refuses (role "stranger" does not exist)')
  })
})
