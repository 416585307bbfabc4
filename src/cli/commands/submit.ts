import type { Lang } from '../../outputs/words/labels.ts'
import { type Submitted, submit } from '../../runner/database/submit.ts'
import { worthRetrying } from '../../runner/settle-file.ts'
import { exitCodes } from '../exit-codes.ts'
import { inputsOrComplaint } from '../input-files.ts'
import { isFolder } from '../is-folder.ts'
import { type LimitOptions, limitsOf } from '../limits.ts'
import { saySometimes, withDatabase } from '../with-database.ts'
import { databaseMessages } from '../words/database-messages.ts'
import { messages } from '../words/messages.ts'

export interface SubmitCommandOptions extends Pick<LimitOptions, 'maxSize'> {
  database?: string
  store?: string
  ocr: 'auto' | 'always' | 'never'
  attempts: number
  retry?: true
}

/** One connection writes, one more looks after a lost one. */
const connections = 2

/** Hands files in and ends; reading is for `heshu work`. */
export async function submitCommand(paths: string[], options: SubmitCommandOptions, lang: Lang): Promise<number> {
  const say = databaseMessages[lang]
  const inputs = await inputsOrComplaint(paths, lang)
  if (inputs === null) return exitCodes.usage
  if (options.store !== undefined && !(await isFolder(options.store))) {
    console.error(say.noStore(options.store))
    return exitCodes.usage
  }
  return withDatabase({ url: options.database, connections }, lang, async (database, where) => {
    const { files } = inputs
    const submitted = await submit(database, files, {
      reading: { ocr: options.ocr },
      folder: options.store ?? null,
      attempts: options.attempts,
      again: options.retry ? worthRetrying : [],
      limits: limitsOf(options),
      onWait: saySometimes((why) => say.waitingForDatabase(where, why)),
      onProgress: (sofar) => showProgress(sofar, files.length, lang),
      onLost: (path, { reason }) => {
        if (reason !== null) console.error(`${path}: ${lang === 'zh' ? reason.message : reason.message_en}`)
      },
    }).catch((error: unknown) => {
      if (!isStoreFailure(error, options.store)) throw error
      console.error(messages[lang].cannotWrite(options.store as string, error.code as string))
      return null
    })
    if (submitted === null) return exitCodes.usage
    const { waiting, lost } = submitted
    console.log(say.submitted(submitted.files, waiting, submitted.files - waiting - lost))
    return lost === 0 && inputs.missing.length === 0 ? exitCodes.ok : exitCodes.some
  })
}

/** The system refuses to write into the shared folder. */
const isStoreFailure = (error: unknown, store: string | undefined): error is NodeJS.ErrnoException =>
  store !== undefined &&
  error instanceof Error &&
  'syscall' in error &&
  String((error as NodeJS.ErrnoException).path).startsWith(store)

/** One line on a terminal; a pipe sees the closing sentence alone. */
function showProgress({ files, waiting }: Submitted, all: number, lang: Lang): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\r${databaseMessages[lang].submitting(files, all, waiting)}${files === all ? '\n' : ''}`)
}
