import type { Lang } from '../outputs/words/labels.ts'
import { connect, type Database } from '../runner/database/connect.ts'
import { migrate, NewerDatabase, OtherEncoding } from '../runner/database/migrate.ts'
import { isTransient, untilAnswered } from '../runner/database/transient.ts'
import { exitCodes } from './exit-codes.ts'
import { databaseMessages } from './words/database-messages.ts'

/** SQLSTATE of a user who may not make the tables. */
const insufficientPrivilege = '42501'

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
    const complaint = await open(database, where, patient === true, lang)
    return complaint === null ? await work(database, where) : complain(complaint)
  } catch (error) {
    // It went away in the middle of something that is not worth waiting for.
    if (isTransient(error)) return complain(say.unreachable(where, reasonIn(error as Error)))
    throw error
  } finally {
    await database.close()
  }
}

/** Null when the database can be used, else why not. Throws when it does not answer and is not waited for. */
async function open(database: Database, where: string, patient: boolean, lang: Lang): Promise<string | null> {
  const say = databaseMessages[lang]
  const onWait = saySometimes((why) => say.waitingForDatabase(where, why))
  const ask = (what: () => Promise<unknown>): Promise<unknown> => (patient ? untilAnswered(what, { onWait }) : what())
  try {
    await ask(() => database.execute('select 1'))
  } catch (error) {
    // Whatever is wrong with a statement that simple lies in the address, the password, the network or the server.
    if (isTransient(error)) throw error
    return say.refused(where, reasonIn(error as Error))
  }
  try {
    await ask(() => migrate(database))
    return null
  } catch (error) {
    if (error instanceof NewerDatabase) return say.newer
    if (error instanceof OtherEncoding) return say.notUtf8(error.encoding)
    if (error instanceof Error && 'code' in error && error.code === insufficientPrivilege)
      return say.refused(where, error.message)
    throw error
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
