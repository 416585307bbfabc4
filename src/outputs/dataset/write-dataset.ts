import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codebookCsv, codebookMarkdown } from './codebook.ts'
import { dataPackageOf } from './data-package.ts'
import { type DatasetFormat, datasetFiles } from './dataset-files.ts'
import { type DatasetSummary, pour } from './pour.ts'
import type { Result } from './results.ts'
import { csvFiles, jsonLineFiles, type RowWriter } from './table-files.ts'
import { buildingSettings, loadJsonLines, withDatabase, writeParquet } from './tables-database.ts'
import { workbooks } from './workbook.ts'

/** Name of the folder inside the target in which a dataset grows: what is seen under the final names is always whole. */
const growing = '.heshu-part'

/**
 * Writes the results as a dataset: every table in every format asked for, with data package and codebook. Takes one document at a time;
 * rows come in the order of the results. Files of an earlier dataset in the folder are replaced, or removed where they are not written
 * again; other files stay. Whatever fails, nothing half-written is left.
 * @returns with the names of the files written, in order
 */
export async function writeDataset(
  results: AsyncIterable<Result> | Iterable<Result>,
  folder: string,
  formats: readonly DatasetFormat[],
): Promise<DatasetSummary & { written: string[] }> {
  const part = join(folder, growing)
  await rm(part, { recursive: true, force: true })
  await mkdir(part, { recursive: true })
  try {
    const summary = await pour(results, writersFor(formats, part))
    if (formats.includes('parquet')) await makeParquet(part)
    await writeFile(join(part, 'codebook.md'), codebookMarkdown())
    await writeFile(join(part, 'codebook.csv'), codebookCsv())
    const made = (await readdir(part)).filter((name) => formats.includes('jsonl') || !name.endsWith('.jsonl'))
    await writeFile(join(part, 'datapackage.json'), await dataPackageOf(part, made))
    return { ...summary, written: await putInPlace(part, folder, [...made, 'datapackage.json']) }
  } finally {
    await rm(part, { recursive: true, force: true })
  }
}

function writersFor(formats: readonly DatasetFormat[], folder: string): RowWriter[] {
  const writers: RowWriter[] = []
  // Parquet is made from the JSON lines.
  if (formats.includes('jsonl') || formats.includes('parquet')) writers.push(jsonLineFiles(folder))
  if (formats.includes('csv')) writers.push(csvFiles(folder))
  if (formats.includes('xlsx')) writers.push(workbooks(folder))
  return writers
}

async function makeParquet(folder: string): Promise<void> {
  const database = join(folder, 'tables.duckdb')
  await withDatabase(database, buildingSettings, async (connection) => {
    await loadJsonLines(connection, folder)
    await writeParquet(connection, folder)
  })
  await rm(database)
}

/** Moves the files made into the folder and takes away those of an earlier dataset that were not made again. */
async function putInPlace(part: string, folder: string, made: readonly string[]): Promise<string[]> {
  const present = await readdir(folder)
  const stale = present.includes('datapackage.json')
    ? present.filter((name) => datasetFiles.test(name) && !made.includes(name))
    : []
  for (const name of stale) await rm(join(folder, name))
  for (const name of made) await rename(join(part, name), join(folder, name))
  return [...made].sort()
}
