import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { writeJson } from '../../../src/outputs/json.ts'
import { extract } from '../../../src/pipeline/extract.ts'
import { releaseLostWorkers } from '../../../src/runner/database/lost-workers.ts'
import type { Reading } from '../../../src/runner/database/read-job.ts'
import { readJob } from '../../../src/runner/database/read-job.ts'
import { submit } from '../../../src/runner/database/submit.ts'
import { work } from '../../../src/runner/database/work.ts'
import { defaultLimits } from '../../../src/runner/file-limits.ts'
import { FilePool } from '../../../src/runner/file-pool.ts'
import { oneValue, plainSubmission, useDatabase } from './fixture.ts'
import { inventedPage } from './invented-files.ts'
import { postgresPrograms } from './postgres-server.ts'
import { until, WorkProcess } from './work-processes.ts'

describe.skipIf(postgresPrograms() === null)('workers (needs PostgreSQL)', () => {
  const fixture = useDatabase()
  let pool: FilePool
  beforeAll(() => {
    pool = new FilePool({ jobs: 2, limits: defaultLimits, ocr: 'never' })
  })
  afterAll(() => pool.close())
  beforeEach(() =>
    fixture.database.execute(
      'truncate heshu.files, heshu.contents, heshu.workers, heshu_queue._private_jobs restart identity cascade',
    ),
  )

  const jobs = (): Promise<unknown[]> =>
    fixture.database.execute('select key, attempts, locked_by from heshu_queue.jobs order by id')
  const states = (): Promise<unknown[]> =>
    fixture.database.execute('select file, state, reason_code, attempts from heshu.file_list order by output')

  const silent = { onWait: () => {}, onFinished: () => {}, onTryAgain: () => {} }

  /** Runs `work` in this process until nothing is left, and gives what it said. */
  async function workAll(given: Partial<Reading> = {}): Promise<string[]> {
    const said: string[] = []
    const reading: Reading = {
      database: fixture.database,
      pool,
      folder: null,
      onWait: (error) => said.push(error.message),
      onFinished: (file, { state }) => said.push(`${file} ${state}`),
      onTryAgain: (file, { code }) => said.push(`${file} again after ${code}`),
      ...given,
    }
    const options = {
      jobs: 2,
      lostAfterSeconds: 1,
      untilDone: true,
      signal: new AbortController().signal,
      onWorkersLost: () => {},
    }
    await work(reading, options)
    return said.sort()
  }

  test('a result is byte for byte that of the library, and nothing is left behind', async () => {
    const { database, put } = fixture
    await submit(database, [put('a.html', inventedPage(1))], plainSubmission)
    expect(await workAll()).toEqual(['a.html done'])
    const alone = writeJson(await extract(Buffer.from(inventedPage(1)), { name: 'a.html', ocr: 'never' }))
    expect(await oneValue(database, 'select extraction as value from heshu.results')).toBe(alone)
    expect(await jobs()).toEqual([])
    expect(await database.execute('select * from heshu.workers')).toEqual([])
  })

  test('of files with the same contents the first by name stands for all', async () => {
    const { database, put } = fixture
    const files = ['b.html', 'a.html', 'c.html'].map((name) => put(name, inventedPage(1)))
    await submit(database, files, plainSubmission)
    await workAll()
    const listed = await database.execute('select output, state, duplicate_of from heshu.file_list order by output')
    expect(listed).toEqual([
      { output: 'a.html.json', state: 'done', duplicate_of: null },
      { output: 'b.html.json', state: 'duplicate', duplicate_of: 'a.html.json' },
      { output: 'c.html.json', state: 'duplicate', duplicate_of: 'a.html.json' },
    ])
  })

  test('a job that ran twice at the same time leaves one result, and the late one changes nothing', async () => {
    const { database, put } = fixture
    await submit(database, [put('a.html', inventedPage(1))], plainSubmission)
    await database.execute("update heshu_queue._private_jobs set locked_at = now(), locked_by = 'first', attempts = 1")
    const finished: string[] = []
    const reading = (worker: string): Promise<void> =>
      readJob(
        { payload: { file: '1', revision: 1 }, attempts: 1, maxAttempts: 3, machine: worker },
        {
          database,
          pool,
          folder: null,
          onWait: () => {},
          onFinished: () => finished.push(worker),
          onTryAgain: () => {},
        },
      )
    await Promise.all([reading('first'), reading('second')])
    expect(finished).toHaveLength(1)
    expect(await oneValue(database, 'select count(*)::int as value from heshu.results')).toBe(1)
    // Neither worker has said goodbye to the queue, yet the job can never run again: key gone, no try left.
    expect(await jobs()).toEqual([{ key: null, attempts: 3, locked_by: 'first' }])
  })

  test('a result of contents that were replaced meanwhile is not taken', async () => {
    const { database, put } = fixture
    await submit(database, [put('a.html', inventedPage(1))], plainSubmission)
    await database.execute("update heshu_queue._private_jobs set locked_at = now(), locked_by = 'old', attempts = 1")
    await submit(database, [put('a.html', inventedPage(2))], plainSubmission)
    await readJob(
      { payload: { file: '1', revision: 1 }, attempts: 1, maxAttempts: 3, machine: 'old' },
      { ...silent, database, pool, folder: null },
    )
    expect(await states()).toEqual([{ file: 'a.html', state: null, reason_code: null, attempts: null }])
    expect(await workAll()).toEqual(['a.html done'])
  })

  test('what a lost worker held is done by another, and its leftovers are cleared', async () => {
    const { database, put } = fixture
    const files = ['a', 'b', 'c'].map((name, i) => put(`${name}.html`, inventedPage(i)))
    await submit(database, files, plainSubmission)
    // It ended with a in hand for the first time, with b for the last, and with c done but not yet cleared away.
    await database.execute("insert into heshu.workers values ('gone', 'm', 3, 'p', now(), now() - interval '1 minute')")
    await database.execute("update heshu_queue._private_jobs set locked_at = now(), locked_by = 'gone', attempts = 1")
    await database.execute("update heshu_queue._private_jobs set attempts = 3 where key = 'file 2'")
    await database.execute("update heshu_queue._private_jobs set attempts = 3, key = null where key = 'file 3'")
    await database.execute(
      "update heshu.files set state = 'done', media_type = 'text/html', counts = '{}', attempts = 1, finished_at = now() where id = 3",
    )
    await until('the server has run for a second', () =>
      oneValue(database, "select pg_postmaster_start_time() < now() - interval '1 second' as value"),
    )
    expect(await releaseLostWorkers(database, 1)).toBe(1)
    expect(await jobs()).toEqual([{ key: 'file 1', attempts: 1, locked_by: null }])
    expect(await workAll()).toEqual(['a.html done'])
    expect(await states()).toEqual([
      { file: 'a.html', state: 'done', reason_code: null, attempts: 2 },
      { file: 'b.html', state: 'failed', reason_code: 'run.worker-lost', attempts: 3 },
      { file: 'c.html', state: 'done', reason_code: null, attempts: 1 },
    ])
  })

  test('a file that is never finished is tried again after a pause, and then recorded', async () => {
    const { database, put } = fixture
    const files = [put('endless.html', inventedPage(1)), put('good.html', inventedPage(2))]
    await submit(database, files, { ...plainSubmission, attempts: 2 })
    const entry = new URL('../misbehaving-worker.mjs', import.meta.url)
    const impatient = new FilePool({ jobs: 2, limits: { ...defaultLimits, seconds: 2 }, ocr: 'never', entry })
    const said = await workAll({ pool: impatient })
    await impatient.close()
    expect(said).toEqual(['endless.html again after run.timed-out', 'endless.html timed-out', 'good.html done'])
    expect(await states()).toEqual([
      { file: 'endless.html', state: 'timed-out', reason_code: 'run.timed-out', attempts: 2 },
      { file: 'good.html', state: 'done', reason_code: null, attempts: 1 },
    ])
  })

  test('a file that kills its worker process fails after as many tries as are allowed; --retry takes it up again', async () => {
    const { database, put, url } = fixture
    const files = ['a.html', 'deadly.html', 'z.html'].map((name, i) => put(name, inventedPage(i)))
    await submit(database, files, { ...plainSubmission, attempts: 3 })
    let started = 0
    for (let code: number | null = null; code === null; started++) {
      code = await new WorkProcess(url, [], 'test/runner/database/deadly-work.mjs').ended()
      if (code !== null) expect(code).toBe(0)
    }
    expect(started).toBe(4)
    expect(await states()).toEqual([
      { file: 'a.html', state: 'done', reason_code: null, attempts: 1 },
      { file: 'deadly.html', state: 'failed', reason_code: 'run.worker-lost', attempts: 3 },
      { file: 'z.html', state: 'done', reason_code: null, attempts: 1 },
    ])
    expect(
      await oneValue(
        database,
        "select extraction::json -> 'problems' -> 0 ->> 'message_en' as value from heshu.results where file_id = 2",
      ),
    ).toContain('all 3 times')
    expect((await submit(database, files, { ...plainSubmission, again: ['failed'] })).waiting).toBe(1)
    expect(await workAll()).toEqual(['deadly.html done'])
  })

  test('a job that the queue gives up is recorded with what it said', async () => {
    const { database, put } = fixture
    await submit(database, [put('a.html', inventedPage(1))], { ...plainSubmission, attempts: 1 })
    await database.execute('delete from heshu.content_parts')
    await database.execute("update heshu.contents set bytes = 0, sha256 = repeat('0', 64)")
    await submit(database, [put('b.html', inventedPage(2))], { ...plainSubmission, attempts: 1 })
    await database.execute("update heshu_queue._private_jobs set payload = '{}' where key = 'file 2'")
    expect(await workAll()).toEqual(['a.html failed'])
    expect(await states()).toEqual([
      { file: 'a.html', state: 'failed', reason_code: 'run.contents-missing', attempts: 1 },
      { file: 'b.html', state: 'failed', reason_code: 'run.not-read', attempts: 1 },
    ])
  })

  test('files in a shared folder wait for a worker that has it', async () => {
    const { database, put, folder } = fixture
    const store = join(folder, 'store')
    mkdirSync(store)
    await submit(database, [put('shared.html', inventedPage(1))], { ...plainSubmission, folder: store })
    await submit(database, [put('plain.html', inventedPage(2))], plainSubmission)
    const without = new AbortController()
    const done: string[] = []
    const running = work(
      { ...silent, database, pool, folder: null, onFinished: (file) => done.push(file) },
      { jobs: 1, lostAfterSeconds: 5, untilDone: false, signal: without.signal, onWorkersLost: () => {} },
    )
    await until('the file in the database is done', () => done.length === 1)
    without.abort()
    await running
    expect(done).toEqual(['plain.html'])
    expect(await workAll({ folder: store })).toEqual(['shared.html done'])
  })

  test('SIGTERM finishes the files in hand, takes no more and gives nothing back undone', async () => {
    const { database, put, url } = fixture
    const files = Array.from({ length: 300 }, (_, i) => put(`page-${i}.html`, inventedPage(i)))
    await submit(database, files, plainSubmission)
    const worker = new WorkProcess(url, ['--jobs', '2'])
    const done = (): Promise<number> =>
      oneValue(database, 'select count(*)::int as value from heshu.files where state is not null')
    await until('some files are done', async () => (await done()) >= 3)
    expect(await worker.signal('SIGTERM')).toBe(0)
    expect(worker.errors).toContain('Stopping')
    const finished = await done()
    expect(finished).toBeLessThan(300)
    expect(await oneValue(database, 'select count(*)::int as value from heshu_queue.jobs')).toBe(300 - finished)
    expect(await oneValue(database, 'select coalesce(max(attempts), 0)::int as value from heshu_queue.jobs')).toBe(0)
    expect(await database.execute('select * from heshu.workers')).toEqual([])
  })
})
