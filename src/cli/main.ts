import { Command, CommanderError } from 'commander'
import type { Lang } from '../outputs/words/labels.ts'
import { generator } from '../pipeline/version.ts'
import { declareDatabaseCommands } from './database-commands.ts'
import { declareDatasetCommands } from './dataset-commands.ts'
import { langOption } from './declare.ts'
import { exitCodes } from './exit-codes.ts'
import { languageOf } from './language.ts'
import { declareReadingCommands } from './reading-commands.ts'
import { messages } from './words/messages.ts'

/** Runs one command line and gives its exit code. */
export async function run(argv: readonly string[]): Promise<number> {
  const lang = languageOf(argv, process.env)
  process.stdout.on('error', stopQuietlyOnClosedPipe)
  let code: number = exitCodes.ok
  const program = programIn(lang, (exit) => {
    code = exit
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return usageCode(error, lang)
    console.error(messages[lang].bug)
    console.error(error)
    return exitCodes.bug
  }
}

function programIn(lang: Lang, exit: (code: number) => void): Command {
  const say = messages[lang]
  const program = new Command('heshu')
    .description(say.program)
    .version(generator.version, '-V, --version', say.version)
    .helpOption('-h, --help', say.help)
    .helpCommand(false)
    .configureHelp({ styleTitle: (title) => say.helpTitles[title] ?? title })
    // Usage errors are worded by usageCode, in the language of the user.
    .configureOutput({ outputError: () => {} })
    .addHelpText('after', `\n${say.exitCodes}`)
    .exitOverride()
  const command = (name: string, description: string): Command =>
    program.command(name).description(description).helpOption('-h, --help', say.help).addOption(langOption(lang))
  const declaring = { command, lang, say, exit }
  declareReadingCommands(declaring)
  declareDatabaseCommands(declaring)
  declareDatasetCommands(declaring)
  return program
}

/** Help and version are no errors; everything else is worded and exits with 2. */
function usageCode(error: CommanderError, lang: Lang): number {
  if (error.exitCode === 0) return exitCodes.ok
  const say = messages[lang]
  const name = /'([^']+)'/.exec(error.message)?.[1] ?? ''
  const sentence = say.usage[error.code]?.(name)
  if (sentence) console.error(sentence)
  // The parser adds which values are allowed.
  if (error.code === 'commander.invalidArgument') console.error(error.message.replace(/^error: /, ''))
  console.error(say.usageHint)
  return exitCodes.usage
}

/** `heshu check … | head` closes the pipe early: that is no error. */
function stopQuietlyOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(exitCodes.ok)
}
