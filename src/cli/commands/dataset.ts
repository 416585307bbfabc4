import type { DatasetFormat } from '../../outputs/dataset/dataset-files.ts'
import { type Rejected, type Result, resultNames, resultsIn } from '../../outputs/dataset/results.ts'
import { writeDataset } from '../../outputs/dataset/write-dataset.ts'
import type { Lang } from '../../outputs/words/labels.ts'
import { countResults, storedResults } from '../../runner/database/results.ts'
import { isTransient } from '../../runner/database/transient.ts'
import { exitCodes } from '../exit-codes.ts'
import { isFolder } from '../is-folder.ts'
import { withDatabase } from '../with-database.ts'
import { databaseMessages } from '../words/database-messages.ts'
import { messages } from '../words/messages.ts'

export interface DatasetOptions {
  to: string
  format: DatasetFormat[]
  database?: string
}

/** Writes the results of a folder, or those of a database where no folder is named, as a dataset and says what it came to. */
export async function datasetCommand(folder: string | undefined, options: DatasetOptions, lang: Lang): Promise<number> {
  const say = messages[lang]
  if (folder === undefined) return datasetOfDatabase(options, lang)
  if (!(await isFolder(folder))) {
    console.error(say.nothingFound(folder))
    return exitCodes.usage
  }
  const names = await resultNames(folder)
  if (names.length === 0) {
    console.error(say.noResults(folder))
    return exitCodes.usage
  }
  return write(resultsIn(folder, names), options, lang)
}

function datasetOfDatabase(options: DatasetOptions, lang: Lang): Promise<number> {
  const say = databaseMessages[lang]
  if (options.database === undefined) {
    console.error(say.folderOrDatabase)
    return Promise.resolve(exitCodes.usage)
  }
  return withDatabase({ url: options.database, connections: 1 }, lang, async (database) => {
    const { finished, left } = await countResults(database)
    if (finished === 0) {
      console.error(say.noResultsYet)
      return exitCodes.usage
    }
    const code = await write(storedResults(database), options, lang)
    if (left === 0) return code
    console.error(say.stillToRead(left))
    return exitCodes.some
  })
}

async function write(results: AsyncIterable<Result>, options: DatasetOptions, lang: Lang): Promise<number> {
  const say = messages[lang]
  const written = await writeDataset(results, options.to, options.format).catch(refusalOfTheSystem)
  if ('code' in written) {
    console.error(say.cannotWrite(options.to, written.code))
    return exitCodes.some
  }
  const { rows, duplicates, rejected } = written
  complainAbout(rejected, lang)
  console.log(say.datasetWritten(options.to, rows, duplicates))
  return rejected.length === 0 ? exitCodes.ok : exitCodes.some
}

/** A full disk, a folder that may not be written to: the user can mend it. Everything else is a defect, or a database gone, and goes on. */
function refusalOfTheSystem(error: NodeJS.ErrnoException): { code: string } {
  if (error.code === undefined || error.syscall === undefined || isTransient(error)) throw error
  return { code: error.code }
}

/** Most files named one by one. */
const longestList = 20

/** One line on the error output for each JSON file that is no result. */
export function complainAbout(rejected: readonly Rejected[], lang: Lang): void {
  const say = messages[lang]
  for (const { output, why, at } of rejected.slice(0, longestList)) console.error(`${output}: ${say.rejected[why](at)}`)
  if (rejected.length > longestList) console.error(say.moreRejected(rejected.length - longestList))
}
