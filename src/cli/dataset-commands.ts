import { type Command, InvalidArgumentError, Option } from 'commander'
import type { DatasetFormat } from '../outputs/dataset/dataset-files.ts'
import { databaseOption } from './database-commands.ts'
import type { Declaring } from './declare.ts'
import { exitCodes } from './exit-codes.ts'
import { databaseMessages } from './words/database-messages.ts'

/** The commands that work on the results of earlier runs: dataset and query. */
export function declareDatasetCommands(declaring: Declaring): void {
  const { command, lang, say, exit } = declaring

  command('dataset', say.dataset)
    .argument('[results]', say.results)
    .addOption(databaseOption(declaring))
    .requiredOption('-t, --to <dir>', say.datasetTo)
    .option('-f, --format <list>', say.datasetFormat, formatList(declaring), ['parquet', 'csv'])
    .action(async (results, options, dataset: Command) => {
      // In the environment an address is for the commands that need one.
      if (results !== undefined && dataset.getOptionValueSource('database') === 'cli') {
        console.error(databaseMessages[lang].folderOrDatabase)
        return exit(exitCodes.usage)
      }
      const { datasetCommand } = await import('./commands/dataset.ts')
      exit(await datasetCommand(results, options, lang))
    })

  command('query', say.query)
    .argument('<results>', say.queryFolder)
    .argument('<sql>', say.sql)
    .addOption(new Option('-f, --format <format>', say.queryFormat).choices(['table', 'csv', 'json']).default('table'))
    .action(async (results, sql, options) => {
      const { queryCommand } = await import('./commands/query.ts')
      exit(await queryCommand(results, sql, options, lang))
    })
}

/** Repeated here so that help needs no database engine; the type says when a format is missing. */
const formats: Record<DatasetFormat, true> = { parquet: true, csv: true, jsonl: true, xlsx: true }

/** Parser for "csv,xlsx". */
const formatList =
  ({ say }: Declaring) =>
  (text: string): string[] => {
    const list = [...new Set(text.split(/[,，\s]+/).filter((name) => name !== ''))]
    const unknown = list.filter((name) => !(name in formats))
    if (unknown.length > 0 || list.length === 0)
      throw new InvalidArgumentError(say.noSuchFormat(unknown.join(', '), Object.keys(formats).join(', ')))
    return list
  }
