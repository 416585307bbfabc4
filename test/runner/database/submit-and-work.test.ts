import { relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findInputFiles } from '../../../src/cli/input-files.ts'
import { connect } from '../../../src/runner/database/connect.ts'
import { migrate } from '../../../src/runner/database/migrate.ts'
import { submit } from '../../../src/runner/database/submit.ts'
import { work } from '../../../src/runner/database/work.ts'
import { defaultLimits } from '../../../src/runner/file-limits.ts'
import { FilePool } from '../../../src/runner/file-pool.ts'
import { PostgresServer, postgresPrograms } from './postgres-server.ts'

describe.skipIf(postgresPrograms() === null)('many machines', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await PostgresServer.start()
  })
  afterAll(async () => {
    await server.stop()
  })
  test('x', async () => {
    const database = connect(await server.createDatabase('x'), 10)
    console.time('migrate')
    await Promise.all([migrate(database), migrate(database)])
    console.timeEnd('migrate')
    const { files } = await findInputFiles(['samples'])
    console.time('submit')
    console.log(
      await submit(
        database,
        files.map(({ path, output }) => ({ path, output, file: relative('samples', path) })),
        { reading: { ocr: 'never' }, folder: null, attempts: 3, again: [] },
      ),
    )
    console.timeEnd('submit')
    console.time('work')
    const pool = new FilePool({ jobs: 2, limits: defaultLimits, ocr: 'never' })
    await work(
      database,
      { database, pool, folder: null, onWait: console.log, onFinished: (f, r) => console.log(f, r.state) },
      {
        jobs: 2,
        lostAfterSeconds: 3,
        untilDone: true,
        signal: new AbortController().signal,
        log: (level, s) => {
          if (level !== 'debug') console.log(level, s)
        },
      },
    )
    console.timeEnd('work')
    console.log(
      await database.execute(
        'select id, output, state, attempts, length(extraction), pg_column_size(extraction) from heshu.files left join heshu.results on id = file_id order by 1',
      ),
    )
    console.log(
      await database.execute('select * from heshu_queue.jobs'),
      await database.execute('select * from heshu.workers'),
    )
    await pool.close()
    await database.close()
  })
})
