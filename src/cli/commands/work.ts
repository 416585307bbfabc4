import { stat } from 'node:fs/promises'
import { availableParallelism, hostname } from 'node:os'
import type { Lang } from '../../outputs/words/labels.ts'
import { work } from '../../runner/database/work.ts'
import { defaultLimits } from '../../runner/file-limits.ts'
import { FilePool } from '../../runner/file-pool.ts'
import { exitCodes } from '../exit-codes.ts'
import { saySometimes, withDatabase } from '../with-database.ts'
import { databaseMessages } from '../words/database-messages.ts'

export interface WorkCommandOptions {
  database?: string
  store?: string
  jobs?: number
  untilDone?: true
  lostAfter: number
}

/** Beside those of the jobs: one listens for new files, one says that the worker lives. */
const extraConnections = 2

/** Reads files of the database until Ctrl-C, or until all are read. */
export async function workCommand(options: WorkCommandOptions, lang: Lang): Promise<number> {
  const say = databaseMessages[lang]
  const jobs = options.jobs ?? availableParallelism()
  const folder = options.store ?? null
  if (folder !== null && !(await stat(folder).catch(() => null))?.isDirectory()) {
    console.error(say.noStore(folder))
    return exitCodes.usage
  }
  return withDatabase(
    { url: options.database, connections: jobs + extraConnections, patient: true },
    lang,
    async (database, where) => {
      const tell = (sentence: string): void => console.error(sentence)
      const pool = new FilePool({
        jobs,
        limits: defaultLimits,
        ocr: 'auto',
        onDefect: (name, { what, stack }) => tell(`${name}: ${stack || what}`),
      })
      tell(say.working(jobs, hostname()))
      const stop = stopOnSignals(() => tell(say.stopping))
      await work(
        {
          database,
          pool,
          folder,
          onWait: saySometimes((why) => say.waitingForDatabase(where, why)),
          onFinished: (file, { state, counts }) => tell(say.finishedFile(file, state, counts.numbers, counts.findings)),
          onTryAgain: (file, { code }) => tell(say.tryAgain(file, code)),
        },
        {
          jobs,
          lostAfterSeconds: options.lostAfter,
          untilDone: options.untilDone === true,
          signal: stop,
          log: () => {},
        },
      )
      await pool.close()
      if (!stop.aborted) tell(say.allDone)
      return exitCodes.ok
    },
  )
}

/** The first signal asks to stop, the second ends the process at once: what it held goes to others. */
function stopOnSignals(onFirst: () => void): AbortSignal {
  const stop = new AbortController()
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stop.signal.aborted) process.exit(signal === 'SIGINT' ? 130 : 143)
    stop.abort()
    onFirst()
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  return stop.signal
}
