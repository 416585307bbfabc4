import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import type { Lang } from '../outputs/words/labels.ts'
import { generator } from '../pipeline/version.ts'
import { exitCodes } from './exit-codes.ts'
import { languageOf } from './language.ts'
import { messages } from './words/messages.ts'

/**
 * Runs one command line and gives its exit code. Commands are loaded when they are run, so that `heshu --help` does not wait for the PDF
 * reader.
 */
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
    .exitOverride()
    // Usage errors are worded by usageCode, in the language of the user.
    .configureOutput({ outputError: () => {} })
  const command = (usage: string, description: string): Command =>
    program.command(usage).description(description).helpOption('-h, --help', say.help).addOption(langOption(lang))

  command('extract', say.extract)
    .argument('<path...>', say.paths)
    .requiredOption('-o, --out <dir>', say.out)
    .option('-j, --jobs <n>', say.jobs, positiveInteger(lang))
    .addOption(ocrOption(lang))
    .addOption(new Option('--log <format>', say.log).choices(['json']))
    .action(async (paths, options) =>
      exit(await (await import('./commands/extract.ts')).extractCommand(paths, options, lang)),
    )

  command('check', say.check)
    .argument('<path...>', say.paths)
    .addOption(new Option('-f, --format <format>', say.format).choices(['text', 'json']).default('text'))
    .addOption(ocrOption(lang))
    .action(async (paths, options) =>
      exit(await (await import('./commands/check.ts')).checkCommand(paths, options, lang)),
    )

  command('schema', say.schema)
    .argument('[name]', say.schemaName)
    .action(async (name) => exit(await (await import('./commands/schema.ts')).schemaCommand(name, lang)))

  command('draw', say.draw)
    .argument('<file>', say.file)
    .requiredOption('-p, --page <n>', say.page, positiveInteger(lang))
    .requiredOption('-o, --out <png>', say.png)
    .addOption(ocrOption(lang))
    .action(async (file, options) => exit(await (await import('./commands/draw.ts')).drawCommand(file, options, lang)))
  return program
}

const langOption = (lang: Lang): Option => new Option('--lang <lang>', messages[lang].lang).choices(['zh', 'en'])

const ocrOption = (lang: Lang): Option =>
  new Option('--ocr <mode>', messages[lang].ocr).choices(['auto', 'always', 'never']).default('auto')

const positiveInteger = (lang: Lang) => (text: string) => {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError(messages[lang].notInteger(text))
  return Number(text)
}

/** Help and version are no errors; everything else is worded and exits with 2. */
function usageCode(error: CommanderError, lang: Lang): number {
  if (error.exitCode === 0) return exitCodes.ok
  const say = messages[lang]
  const name = /'([^']+)'/.exec(error.message)?.[1] ?? ''
  const sentence = say.usage[error.code]?.(name)
  if (sentence) console.error(sentence)
  // What the parser adds on lines or sentences of its own: allowed values, "did you mean".
  if (error.code === 'commander.invalidArgument') console.error(error.message.replace(/^error: /, ''))
  console.error(say.usageHint)
  return exitCodes.usage
}

/** `heshu check … | head` closes the pipe early: that is no error. */
function stopQuietlyOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(exitCodes.ok)
}
