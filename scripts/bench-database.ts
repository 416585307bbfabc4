import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { extract } from '../src/pipeline/extract.ts'
import { connect, type Database } from '../src/runner/database/connect.ts'
import { migrate } from '../src/runner/database/migrate.ts'
import { submit } from '../src/runner/database/submit.ts'
import { work } from '../src/runner/database/work.ts'
import { defaultLimits } from '../src/runner/file-limits.ts'
import { type FileResult, fileResultOf } from '../src/runner/file-result.ts'
import { PostgresServer } from '../test/runner/database/postgres-server.ts'

/**
 * What the database costs, without the reading: `npm run bench:database -- 1000`. Hands in so many distinct variants of the samples to a
 * PostgreSQL of its own, lets one process fetch every file and store a result of real size that was made before, and prints files per
 * second, connections and bytes per file.
 */
const files = Number(process.argv[2] ?? 1000)
const jobsAtOnce = [1, 4, 16]

interface Variant {
  name: string
  bytes: Buffer
  result: FileResult
}

async function samples(): Promise<Variant[]> {
  const names = readdirSync('samples').filter((name) => ['.pdf', '.docx', '.html'].includes(extname(name)))
  return Promise.all(
    names.map(async (name) => {
      const bytes = readFileSync(join('samples', name))
      return { name, bytes, result: fileResultOf(await extract(bytes, { name, ocr: 'never' })) }
    }),
  )
}

async function measure(
  jobs: number,
  server: PostgresServer,
  variants: readonly Variant[],
  folder: string,
): Promise<void> {
  const database = connect(await server.createDatabase(`bench_${jobs}`), jobs + 2)
  await migrate(database)
  const empty = await sizeOf(database)
  const submitted = await seconds(() => handIn(database, variants, folder))
  const full = await sizeOf(database)
  let connections = 0
  const start = performance.now()
  let last = start
  await work(
    {
      database,
      pool: { read: async (name) => (variants[Number(name.split('.')[0]) % variants.length] as Variant).result },
      folder: null,
      onWait: (error) => console.error(error.message),
      onTryAgain: (file, { code }) => console.error(file, code),
      onFinished: () => {
        last = performance.now()
        connections = Math.max(connections, database.pool.totalCount)
      },
    },
    { jobs, lostAfterSeconds: 6, untilDone: true, signal: new AbortController().signal, onWorkersLost: () => {} },
  )
  const done = await sizeOf(database)
  const each = (bytes: number): string => `${(bytes / files / 1000).toFixed(1)} kB`
  console.log(
    [
      `${files} files, ${jobs} at a time:`,
      `handed in ${(files / submitted).toFixed(0)}/s,`,
      `fetched and recorded ${((files / (last - start)) * 1000).toFixed(0)}/s,`,
      `${connections} connections;`,
      `a file: source ${each(sum(variants, ({ bytes }) => bytes.length))}, JSON ${each(sum(variants, ({ result }) => result.json.length))},`,
      `in the database ${each(full - empty)} before and ${each(done - empty)} after reading`,
    ].join(' '),
  )
  await database.close()
}

const sum = (variants: readonly Variant[], size: (variant: Variant) => number): number =>
  (variants.reduce((total, variant) => total + size(variant), 0) / variants.length) * files

/** Distinct contents: the last bytes of a file are read by no format. */
async function handIn(database: Database, variants: readonly Variant[], folder: string): Promise<void> {
  const given = Array.from({ length: files }, (_, i) => {
    const { name, bytes } = variants[i % variants.length] as Variant
    const file = `${i}${extname(name)}`
    writeFileSync(join(folder, file), Buffer.concat([bytes, Buffer.from(`\n${i}`)]))
    return { path: join(folder, file), name: file, output: `${file}.json` }
  })
  await submit(database, given, {
    reading: { ocr: 'never' },
    folder: null,
    attempts: 5,
    again: [],
    limits: defaultLimits,
  })
}

const sizeOf = async ({ execute }: Database): Promise<number> => {
  await execute('checkpoint')
  const [row] = await execute<{ bytes: number }>('select pg_database_size(current_database())::float8 as bytes')
  return row?.bytes ?? 0
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

const folder = mkdtempSync(join(tmpdir(), 'heshu-bench-'))
const server = await PostgresServer.start()
try {
  const variants = await samples()
  for (const jobs of jobsAtOnce) await measure(jobs, server, variants, folder)
} finally {
  await server.stop()
  rmSync(folder, { recursive: true })
}
