import type { Lang } from '../outputs/words/labels.ts'
import { connect, type Database } from '../runner/database/connect.ts'
import { migrate, NewerDatabase, OtherEncoding } from '../runner/database/migrate.ts'
import { isTransient, untilAnswered } from '../runner/database/transient.ts'
import { exitCodes } from './exit-codes.ts'
import { databaseMessages } from './words/database-messages.ts'

/** Classes of SQLSTATE that say the address or the privileges are wrong: authorization, no such database, no privilege. */
const refusedClasses = /^(28|3D|42501)/

export interface DatabaseUse {
  url: string | undefined
  connections: number
  /** Waits for a database that does not answer, as a service does; otherwise that is a sentence and the end. */
  patient?: true
}

/**
 * Opens the database, brings its tables up to date and runs `work`. A database that cannot be used is a sentence and exit code 2, said
 * before any work begins; what fails later is for `work` to handle.
 */
export async function withDatabase(
  { url, connections, patient }: DatabaseUse,
  lang: Lang,
  work: (database: Database, where: string) => Promise<number>,
): Promise<number> {
  const say = databaseMessages[lang]
  if (url === undefined) return complain(say.noDatabase)
  const where = placeOf(url)
  if (where === null) return complain(say.badUrl)
  const database = connect(url, connections)
  try {
    const open = patient
      ? untilAnswered(() => migrate(database), { onWait: saySometimes((why) => say.waitingForDatabase(where, why)) })
      : migrate(database)
    const complaint = await open.then(
      () => null,
      (error: unknown) => complaintAbout(error, where, lang),
    )
    return complaint === null ? await work(database, where) : complain(complaint)
  } finally {
    await database.close()
  }
}

/** Milliseconds between two sentences about a database that does not answer. */
const patience = 10_000

/** For errors that repeat: the first, and then one every few seconds, go to the error output. */
export function saySometimes(sentence: (why: string) => string): (error: Error) => void {
  let last = Number.NEGATIVE_INFINITY
  return (error) => {
    if (performance.now() - last < patience) return
    last = performance.now()
    console.error(sentence(reasonIn(error)))
  }
}

/** Some errors of the network have a code and no message. */
const reasonIn = (error: Error): string => error.message || ('code' in error ? String(error.code) : error.name)

function complain(sentence: string): number {
  console.error(sentence)
  return exitCodes.usage
}

/** Host and database of an address, never its password; null when it is none. */
function placeOf(url: string): string | null {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) return null
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}

/** Throws what is no fault of the database. */
function complaintAbout(error: unknown, where: string, lang: Lang): string {
  const say = databaseMessages[lang]
  if (error instanceof NewerDatabase) return say.newer
  if (error instanceof OtherEncoding) return say.notUtf8(error.encoding)
  if (!(error instanceof Error)) throw error
  const why = reasonIn(error)
  if (isTransient(error)) return say.unreachable(where, why)
  if ('code' in error && refusedClasses.test(String(error.code))) return say.refused(where, why)
  throw error
}
