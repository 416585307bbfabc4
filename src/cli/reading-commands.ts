import { Option } from 'commander'
import { type Declaring, ocrEngineOption, ocrOption, positiveInteger } from './declare.ts'
import { withLimits } from './limits.ts'

/** The commands that read reports: extract, check, draw, and schema for what they write. */
export function declareReadingCommands(declaring: Declaring): void {
  const { command, lang, say, exit } = declaring

  withLimits(command('extract', say.extract), declaring)
    .argument('<path...>', say.paths)
    .requiredOption('-o, --out <dir>', say.out)
    .option('-j, --jobs <n>', say.jobs, positiveInteger(declaring))
    .addOption(ocrOption(declaring))
    .addOption(ocrEngineOption(declaring))
    .option('--retry', say.retry)
    .addOption(new Option('--log <format>', say.log).choices(['json']))
    .action(async (paths, options) => {
      const { extractCommand } = await import('./commands/extract.ts')
      exit(await extractCommand(paths, options, lang))
    })

  command('check', say.check)
    .argument('<path...>', say.paths)
    .addOption(new Option('-f, --format <format>', say.format).choices(['text', 'json']).default('text'))
    .option('--review', say.review)
    .addOption(ocrOption(declaring))
    .addOption(ocrEngineOption(declaring))
    .action(async (paths, options) => {
      const { checkCommand } = await import('./commands/check.ts')
      const { reviewCommand } = await import('./commands/review.ts')
      exit(await (options.review ? reviewCommand : checkCommand)(paths, options, lang))
    })

  command('draw', say.draw)
    .argument('<file>', say.file)
    .requiredOption('-p, --page <n>', say.page, positiveInteger(declaring))
    .requiredOption('-o, --out <png>', say.png)
    .addOption(ocrOption(declaring))
    .addOption(ocrEngineOption(declaring))
    .action(async (file, options) => {
      const { drawCommand } = await import('./commands/draw.ts')
      exit(await drawCommand(file, options, lang))
    })

  command('schema', say.schema)
    .argument('[name]', say.schemaName)
    .action(async (name) => {
      const { schemaCommand } = await import('./commands/schema.ts')
      exit(await schemaCommand(name, lang))
    })
}
