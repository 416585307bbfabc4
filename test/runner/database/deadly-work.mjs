import { connect } from '../../../dist/runner/database/connect.js'
import { work } from '../../../dist/runner/database/work.js'
import { defaultLimits } from '../../../dist/runner/file-limits.js'
import { FilePool } from '../../../dist/runner/file-pool.js'

// `heshu work --database URL --until-done` with a worker that some files kill.
const database = connect(process.argv[process.argv.indexOf('--database') + 1], 4)
const entry = new URL('deadly-worker.mjs', import.meta.url)
const pool = new FilePool({ jobs: 1, limits: defaultLimits, ocr: 'never', entry })
const silent = () => {}
await work(
  { database, pool, folder: null, onWait: silent, onFinished: silent, onTryAgain: silent },
  { jobs: 1, lostAfterSeconds: 1, untilDone: true, signal: new AbortController().signal, onWorkersLost: silent },
)
await pool.close()
await database.close()
