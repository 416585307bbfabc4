import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, type Database } from '../../../src/runner/database/connect.ts'
import { storedResults } from '../../../src/runner/database/results.ts'
import { untilAnswered } from '../../../src/runner/database/transient.ts'
import { runFileNames } from '../../../src/runner/run-files.ts'
import { runHeshu } from '../../cli/run-heshu.ts'
import { writeMixedFolder } from './invented-files.ts'
import { PostgresServer, postgresPrograms } from './postgres-server.ts'
import { until, WorkProcess } from './work-processes.ts'

const workers = 3
const workerKills = 7
const serverKills = 2

const pages = 44
const pdfs = 10
/** With the bad files and copies of the mixed folder. */
const files = pages + pdfs + 6

/** Mulberry32: the same order of blows in every run; when they fall depends on the machine. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Columns of the dataset's table `files`. */
const listColumns = ['output', 'sha256', 'media_type', 'state', 'reason_code', 'reason_zh', 'reason_en', 'duplicate_of']

const recordsIn = (path: string): Record<string, unknown>[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

/** Counts how often a file gets a state: the tables alone could hide a second time. */
const countStates = `
create table counted (file_id bigint, state text);
create function count_state() returns trigger language plpgsql as $$
begin insert into counted values (new.id, new.state); return new; end $$;
create trigger count_states after update of state on heshu.files for each row when (new.state is not null) execute function count_state();
`

describe.skipIf(postgresPrograms() === null)('workers and server killed at random (needs PostgreSQL)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'heshu-killed-'))
  const [input, out] = [join(folder, 'in'), join(folder, 'out')]
  let server: PostgresServer
  let url: string
  let database: Database

  beforeAll(async () => {
    writeMixedFolder(input, pages, pdfs)
    server = await PostgresServer.start()
    url = await server.createDatabase('killed')
    database = connect(url, 2)
  })
  afterAll(async () => {
    await database.close()
    await server.stop()
    rmSync(folder, { recursive: true })
  })

  const count = async (text: string): Promise<number> => {
    const [row] = await untilAnswered(() => database.execute<{ n: number }>(text))
    return row?.n ?? 0
  }
  const finished = (): Promise<number> => count('select count(*)::int as n from heshu.files where state is not null')

  test('every file has its result exactly once, and the results are those of one machine', async () => {
    expect(await runHeshu(['submit', input, '--database', url, '--ocr', 'never', '--attempts', '12'])).toMatchObject({
      code: 0,
      stdout: `${files} files submitted: ${files} to read, 0 known already.\n`,
    })
    await database.execute(countStates)

    const start = (which: number): WorkProcess =>
      new WorkProcess(url, ['--jobs', String(1 + (which % 2)), '--lost-after', '2', '--until-done'])
    const running = Array.from({ length: workers }, (_, which) => start(which))
    const next = chance(20231125)
    const blows = [...Array(workerKills).fill('worker'), ...Array(serverKills).fill('server')].sort(() => next() - 0.5)
    for (const blow of blows) {
      const before = await finished()
      const progress = 1 + Math.floor(next() * 4)
      await until('progress', async () => (await finished()) >= before + progress)
      if (blow === 'server') {
        await server.kill()
        await server.restart()
      } else {
        const which = Math.floor(next() * workers)
        await running[which]?.signal('SIGKILL')
        running[which] = start(which)
      }
    }
    expect(await finished()).toBeLessThan(files)
    expect(await Promise.all(running.map((worker) => worker.ended()))).toEqual(Array(workers).fill(0))

    expect(await count('select count(*)::int as n from counted')).toBe(files)
    expect(await count('select count(distinct file_id)::int as n from counted')).toBe(files)
    expect(await count('select count(*)::int as n from heshu_queue.jobs')).toBe(0)
    expect(await count('select count(*)::int as n from heshu.workers')).toBe(0)

    const alone = await runHeshu(['extract', input, '--out', out, '--ocr', 'never'])
    expect(alone.code).toBe(1)
    const stored = new Map<string, string>()
    for await (const { output, text } of storedResults(database)) stored.set(output, text)
    expect(stored.size).toBe(files)
    for (const [output, text] of stored) expect(text, output).toBe(readFileSync(join(out, output), 'utf8'))
  }, 180_000)

  test('the dataset and the states are those of one machine', async () => {
    const formats = ['--format', 'csv,jsonl']
    const [ofMany, ofOne] = [join(folder, 'dataset-of-many'), join(folder, 'dataset-of-one')]
    expect((await runHeshu(['dataset', '--database', url, '--to', ofMany, ...formats])).code).toBe(0)
    expect((await runHeshu(['dataset', out, '--to', ofOne, ...formats])).code).toBe(0)
    const written = readdirSync(ofOne)
    expect(written).toContain('files.csv')
    expect(readdirSync(ofMany)).toEqual(written)
    for (const name of written) {
      expect(Buffer.compare(readFileSync(join(ofMany, name)), readFileSync(join(ofOne, name))), name).toBe(0)
    }

    // States are those of the ledger of one machine, and the list of files in the database is that of the dataset.
    const ledger = new Map(recordsIn(join(out, runFileNames.ledger)).map(({ output, state }) => [output, state]))
    expect(ledger.size).toBe(files)
    const listed = await database.execute(`select ${listColumns.join(', ')} from heshu.file_list order by output`)
    expect(new Map(listed.map(({ output, state }) => [output, state]))).toEqual(new Map([...ledger].sort()))
    const rows = recordsIn(join(ofOne, 'files.jsonl'))
    expect(listed).toEqual(rows.map((row) => Object.fromEntries(listColumns.map((column) => [column, row[column]]))))
  })
})
