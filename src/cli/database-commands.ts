import { Option } from 'commander'
import { type Declaring, ocrEngineOption, ocrOption, positiveInteger } from './declare.ts'
import { withLimits } from './limits.ts'
import { databaseMessages } from './words/database-messages.ts'

/** How often a file is tried: one or two tries may meet a machine that is going down, five do not. */
const defaultAttempts = 5

/** Seconds: longer than any pause of a busy machine, shorter than a person's patience. */
const defaultLostAfter = 30

/** A password on the command line is seen by everybody on the machine: the environment holds the address too. */
export const databaseOption = ({ lang }: Pick<Declaring, 'lang'>): Option =>
  new Option('-d, --database <url>', databaseMessages[lang].database).env('HESHU_DATABASE')

/** The commands for many machines: submit, work, status. */
export function declareDatabaseCommands(declaring: Declaring): void {
  const { command, lang, say, exit } = declaring
  const words = databaseMessages[lang]

  command('submit', words.submit)
    .argument('<path...>', say.paths)
    .addOption(databaseOption(declaring))
    .option('--store <dir>', words.store)
    .addOption(ocrOption(declaring))
    .option('--max-size <mib>', say.maxSize, positiveInteger(declaring))
    .option('--attempts <n>', words.attempts, positiveInteger(declaring), defaultAttempts)
    .option('--retry', words.retry)
    .action(async (paths, options) => {
      const { submitCommand } = await import('./commands/submit.ts')
      exit(await submitCommand(paths, options, lang))
    })

  withLimits(command('work', words.work), declaring)
    .addOption(databaseOption(declaring))
    .option('-j, --jobs <n>', words.workJobs, positiveInteger(declaring))
    .option('--store <dir>', words.workStore)
    .addOption(ocrEngineOption(declaring))
    .option('--until-done', words.untilDone)
    .option('--lost-after <seconds>', words.lostAfter, positiveInteger(declaring), defaultLostAfter)
    .action(async (options) => {
      const { workCommand } = await import('./commands/work.ts')
      exit(await workCommand(options, lang))
    })

  command('status', words.status)
    .addOption(databaseOption(declaring))
    .addOption(new Option('-f, --format <format>', words.statusFormat).choices(['text', 'json']).default('text'))
    .action(async (options) => {
      const { statusCommand } = await import('./commands/status.ts')
      exit(await statusCommand(options, lang))
    })
}
