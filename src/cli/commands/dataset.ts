import { stat } from 'node:fs/promises'
import type { DatasetFormat } from '../../outputs/dataset/dataset-files.ts'
import { type Rejected, resultNames, resultsIn } from '../../outputs/dataset/results.ts'
import { writeDataset } from '../../outputs/dataset/write-dataset.ts'
import type { Lang } from '../../outputs/words/labels.ts'
import { exitCodes } from '../exit-codes.ts'
import { messages } from '../words/messages.ts'

export interface DatasetOptions {
  to: string
  format: DatasetFormat[]
}

/** Writes the results of a folder as a dataset and says what it came to. */
export async function datasetCommand(folder: string, options: DatasetOptions, lang: Lang): Promise<number> {
  const say = messages[lang]
  if (!(await isFolder(folder))) {
    console.error(say.nothingFound(folder))
    return exitCodes.usage
  }
  const names = await resultNames(folder)
  if (names.length === 0) {
    console.error(say.noResults(folder))
    return exitCodes.usage
  }
  const written = await writeDataset(resultsIn(folder, names), options.to, options.format).catch(refusalOfTheSystem)
  if ('code' in written) {
    console.error(say.cannotWrite(options.to, written.code))
    return exitCodes.some
  }
  const { rows, duplicates, rejected } = written
  complainAbout(rejected, lang)
  console.log(say.datasetWritten(options.to, rows, duplicates))
  return rejected.length === 0 ? exitCodes.ok : exitCodes.some
}

/** A full disk, a folder that may not be written to: the user can mend it. Everything else is a defect and goes on. */
function refusalOfTheSystem(error: NodeJS.ErrnoException): { code: string } {
  if (error.code === undefined || error.syscall === undefined) throw error
  return { code: error.code }
}

export const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => null))?.isDirectory() ?? false

/** Most files named one by one. */
const longestList = 20

/** One line on the error output for each JSON file that is no result. */
export function complainAbout(rejected: readonly Rejected[], lang: Lang): void {
  const say = messages[lang]
  for (const { output, why, at } of rejected.slice(0, longestList)) console.error(`${output}: ${say.rejected[why](at)}`)
  if (rejected.length > longestList) console.error(say.moreRejected(rejected.length - longestList))
}
