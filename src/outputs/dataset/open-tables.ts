import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { version as engine } from '@duckdb/node-api'
import { z } from 'zod'
import { sha256 } from '../../base/hash.ts'
import { codebookCsv } from './codebook.ts'
import { pour } from './pour.ts'
import { Rejected, resultNames, resultsIn } from './results.ts'
import { jsonLineFiles } from './table-files.ts'
import { tableNames } from './tables.ts'
import { buildingSettings, loadJsonLines, loadParquet, withDatabase } from './tables-database.ts'

/** The tables of a folder as a database file that is opened for reading only. */
export interface OpenTables {
  database: string
  /** JSON files of the folder that are not in the tables. */
  rejected: readonly Rejected[]
  /** Takes the database away again where it could not be kept. */
  close: () => Promise<void>
}

/** What is written beside a kept database: the state of the folder it was built from. */
const Kept = z.strictObject({ key: z.string(), rejected: z.array(Rejected) })
type Kept = z.infer<typeof Kept>

/** Where the tables of a folder of results are kept for the next query. Hidden: it is no result. */
const keptIn = '.heshu'

/**
 * The tables of a folder of results (or of a dataset made with Parquet or JSON lines). They are built once and kept in the folder until a
 * file of it changes; in a folder that cannot be written to, they are built each time.
 * @returns null when there is nothing to build tables from
 */
export async function openTables(folder: string): Promise<OpenTables | null> {
  const source = await sourceOf(folder)
  if (source === null) return null
  const key = await keyOf(folder, source.files)
  const kept = join(folder, keptIn)
  const known = await readKept(kept, key)
  if (known) return { database: join(kept, 'tables.duckdb'), rejected: known.rejected, close: async () => {} }
  const building = await buildingFolder(kept)
  let built = false
  try {
    const rejected = await source.fill(building.folder)
    const database = join(building.folder, 'tables.duckdb')
    built = true
    if (!building.keep)
      return { database, rejected, close: () => rm(building.folder, { recursive: true, force: true }) }
    await writeFile(join(building.folder, 'tables.json.part'), JSON.stringify({ key, rejected }))
    // Without its key the database counts for nothing: whenever this is interrupted, it is built again.
    await rm(join(kept, 'tables.json'), { force: true })
    await rename(database, join(kept, 'tables.duckdb'))
    await rename(join(building.folder, 'tables.json.part'), join(kept, 'tables.json'))
    return { database: join(kept, 'tables.duckdb'), rejected, close: async () => {} }
  } finally {
    if (building.keep || !built) await rm(building.folder, { recursive: true, force: true })
  }
}

interface TableSource {
  /** Files the tables depend on. */
  files: readonly string[]
  /** Makes tables.duckdb in the folder given. */
  fill: (into: string) => Promise<readonly Rejected[]>
}

async function sourceOf(folder: string): Promise<TableSource | null> {
  const names = await resultNames(folder)
  if (names.length > 0) return { files: names, fill: (into) => fillFromResults(folder, names, into) }
  for (const [ending, load] of [
    ['parquet', loadParquet],
    ['jsonl', loadJsonLines],
  ] as const) {
    const files = tableNames.map((table) => `${table}.${ending}`)
    if (!(await isFile(join(folder, files[0] as string)))) continue
    const fill = async (into: string): Promise<readonly Rejected[]> => {
      await withDatabase(join(into, 'tables.duckdb'), buildingSettings, (connection) => load(connection, folder))
      return []
    }
    return { files, fill }
  }
  return null
}

async function fillFromResults(folder: string, names: readonly string[], into: string): Promise<readonly Rejected[]> {
  const { rejected } = await pour(resultsIn(folder, names), [jsonLineFiles(into)])
  await withDatabase(join(into, 'tables.duckdb'), buildingSettings, (connection) => loadJsonLines(connection, into))
  for (const table of tableNames) await rm(join(into, `${table}.jsonl`))
  return rejected
}

/** Changes with every file of the folder, with the columns and with the format of the database. */
async function keyOf(folder: string, files: readonly string[]): Promise<string> {
  const parts = [engine(), codebookCsv()]
  for (const file of files) {
    const { size, mtimeMs } = await stat(join(folder, file))
    parts.push(`${file}\0${size}\0${mtimeMs}`)
  }
  return sha256(parts.join('\n'))
}

async function readKept(kept: string, key: string): Promise<Kept | null> {
  const text = await readFile(join(kept, 'tables.json'), 'utf8').catch(() => null)
  if (text === null || !(await isFile(join(kept, 'tables.duckdb')))) return null
  const known = Kept.safeParse(parsed(text))
  return known.success && known.data.key === key ? known.data : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A folder to build in: beside the place where the tables are kept or, where that cannot be written to, among temporary files. */
async function buildingFolder(kept: string): Promise<{ folder: string; keep: boolean }> {
  try {
    await mkdir(kept, { recursive: true })
    return { folder: await mkdtemp(join(kept, 'building-')), keep: true }
  } catch {
    return { folder: await mkdtemp(join(tmpdir(), 'heshu-tables-')), keep: false }
  }
}

const isFile = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isFile() ?? false
