import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { sha256 } from '../../../src/base/hash.ts'
import { ContentsMissing, loadContents } from '../../../src/runner/database/contents.ts'
import { submit } from '../../../src/runner/database/submit.ts'
import { oneValue, plainSubmission, useDatabase } from './fixture.ts'
import { inventedPage } from './invented-files.ts'
import { postgresPrograms } from './postgres-server.ts'

describe.skipIf(postgresPrograms() === null)('files are handed in (needs PostgreSQL)', () => {
  const fixture = useDatabase()
  beforeEach(() => fixture.database.execute('truncate heshu.files, heshu.contents, heshu_queue._private_jobs cascade'))

  const jobs = (): Promise<number> => oneValue(fixture.database, 'select count(*)::int as value from heshu_queue.jobs')
  const revision = (output: string): Promise<number> =>
    oneValue(fixture.database, 'select revision as value from heshu.files where output = $1', [output])

  test('each once, however often they are handed in', async () => {
    const { database, put } = fixture
    const files = [put('a.html', inventedPage(1)), put('b.html', inventedPage(2))]
    expect(await submit(database, files, plainSubmission)).toEqual({ files: 2, waiting: 2, lost: 0 })
    expect(await submit(database, files, plainSubmission)).toEqual({ files: 2, waiting: 0, lost: 0 })
    expect(await jobs()).toBe(2)
  })

  test('other contents, other options or another version of heshu start a file anew, in place of its old job', async () => {
    const { database, put } = fixture
    await submit(database, [put('a.html', inventedPage(1))], plainSubmission)
    expect((await submit(database, [put('a.html', inventedPage(2))], plainSubmission)).waiting).toBe(1)
    const always = { ...plainSubmission, reading: { ocr: 'always' as const } }
    expect((await submit(database, [put('a.html', inventedPage(2))], always)).waiting).toBe(1)
    await database.execute("update heshu.files set pipeline = 'older'")
    expect((await submit(database, [put('a.html', inventedPage(2))], always)).waiting).toBe(1)
    expect(await revision('a.html.json')).toBe(4)
    expect(await jobs()).toBe(1)
  })

  test('the same contents are stored once, in parts, and come back byte for byte', async () => {
    const { database, put } = fixture
    // Two and a half parts, of bytes that would not survive as text.
    const bytes = Buffer.from(Array.from({ length: 10_485_760 }, (_, i) => (i * 31 + (i >> 8)) & 255))
    const limits = { ...plainSubmission.limits, bytes: 20_000_000 }
    const files = [put('big.pdf', bytes), put('copy.pdf', bytes)]
    await submit(database, files, { ...plainSubmission, limits })
    expect(await oneValue(database, 'select count(*)::int as value from heshu.content_parts')).toBe(3)
    expect(Buffer.compare(await loadContents(database, sha256(bytes), null), bytes)).toBe(0)
  })

  test('a shared folder keeps them under their hash; without it, or altered, they are not taken', async () => {
    const { database, folder, put } = fixture
    const store = join(folder, 'store')
    await mkdir(store)
    const bytes = Buffer.from(inventedPage(7))
    const hash = sha256(bytes)
    await submit(database, [put('a.html', bytes)], { ...plainSubmission, folder: store })
    const place = join(store, hash.slice(0, 2), hash)
    expect(readFileSync(place)).toEqual(bytes)
    expect(readdirSync(join(store, hash.slice(0, 2)))).toEqual([hash])
    expect(await oneValue(database, 'select count(*)::int as value from heshu.content_parts')).toBe(0)
    expect(Buffer.from(await loadContents(database, hash, store))).toEqual(bytes)
    await expect(loadContents(database, hash, null)).rejects.toThrow(ContentsMissing)
    writeFileSync(place, 'something else')
    await expect(loadContents(database, hash, store)).rejects.toThrow('altered')
    // Handed in without the folder they move to the database.
    await submit(database, [put('b.html', bytes)], plainSubmission)
    expect(Buffer.from(await loadContents(database, hash, null))).toEqual(bytes)
  })

  test('what is too large or cannot be opened has its state at once and no job', async () => {
    const { database, folder, put } = fixture
    const files = [
      put('huge.pdf', Buffer.alloc(1_000_001)),
      { path: join(folder, 'gone.pdf'), name: 'gone.pdf', output: 'gone.pdf.json' },
    ]
    expect(await submit(database, files, plainSubmission)).toEqual({ files: 2, waiting: 0, lost: 2 })
    const rows = await database.execute(
      'select output, state, reason_code, sha256 is null as no_hash, bytes::int as bytes from heshu.file_list order by output',
    )
    expect(rows).toEqual([
      { output: 'gone.pdf.json', state: 'failed', reason_code: 'file.not-accessible', no_hash: true, bytes: 0 },
      { output: 'huge.pdf.json', state: 'too-large', reason_code: 'file.too-large', no_hash: false, bytes: 1_000_001 },
    ])
    expect(await jobs()).toBe(0)
    expect(await oneValue(database, 'select count(*)::int as value from heshu.contents')).toBe(0)
    expect(statSync(join(folder, 'huge.pdf')).size).toBe(1_000_001)
    // A file that is there the next time is read.
    const back = put('gone.pdf', inventedPage(3))
    expect((await submit(database, [back], plainSubmission)).waiting).toBe(1)
    expect(await revision('gone.pdf.json')).toBe(2)
  })

  test('values are values, whatever they look like', async () => {
    const { database, put } = fixture
    const name = `it's "quoted"; drop table heshu.files; -- 测试 $1.html`
    await submit(database, [put(name, inventedPage(1))], plainSubmission)
    expect(await oneValue(database, 'select file as value from heshu.files')).toBe(name)
  })
})
