import { availableParallelism, hostname } from 'node:os'
import { type Lang, stateLabels } from '../../outputs/words/labels.ts'
import { work } from '../../runner/database/work.ts'
import { FilePool } from '../../runner/file-pool.ts'
import { exitCodes } from '../exit-codes.ts'
import { isFolder } from '../is-folder.ts'
import { type LimitOptions, limitsOf } from '../limits.ts'
import { stopOnSignals } from '../stop-on-signals.ts'
import { saySometimes, withDatabase } from '../with-database.ts'
import { databaseMessages } from '../words/database-messages.ts'

export interface WorkCommandOptions extends LimitOptions {
  database?: string
  store?: string
  ocrEngine: 'auto' | 'native' | 'wasm'
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
  if (folder !== null && !(await isFolder(folder))) {
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
        limits: limitsOf(options),
        ocr: 'auto',
        ocrEngine: options.ocrEngine,
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
          onFinished: (file, { state, counts }) =>
            tell(say.finishedFile(file, stateLabels[lang][state], counts.numbers, counts.findings)),
          onTryAgain: (file, { code }) => tell(say.tryAgain(file, code)),
        },
        {
          jobs,
          lostAfterSeconds: options.lostAfter,
          untilDone: options.untilDone === true,
          signal: stop.signal,
          onWorkersLost: (workers) => tell(say.workersLost(workers)),
        },
      )
      await pool.close()
      stop.release()
      if (!stop.signal.aborted) tell(say.allDone)
      return exitCodes.ok
    },
  )
}
