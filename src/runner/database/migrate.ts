import { runMigrations } from 'graphile-worker'
import type { Database, Execute } from './connect.ts'
import { queueSchema, silentLogger } from './queue.ts'
import { steps } from './sql/steps/index.ts'

/** A lock by name: hashed to the number that PostgreSQL wants. */
const lock = 'select pg_advisory_xact_lock(hashtextextended($1, 0))'

/** The database was made by a newer heshu than this one. */
export class NewerDatabase extends Error {
  readonly step: number
  constructor(step: number) {
    super(`the database is at step ${step}, this heshu knows ${steps.length}`)
    this.step = step
  }
}

/** Texts of the reports do not fit into this database. */
export class OtherEncoding extends Error {
  readonly encoding: string
  constructor(encoding: string) {
    super(`the database is encoded in ${encoding}`)
    this.encoding = encoding
  }
}

/**
 * Brings the tables of heshu and of its queue to the state that this version needs. Steps are numbered and never change once released;
 * each is applied once, in order, in a transaction of its own. Any number of machines may do this at the same moment: a lock lets one
 * through, the others find nothing left to do.
 */
export async function migrate(database: Database): Promise<void> {
  const [server] = await database.execute<{ server_encoding: string }>('show server_encoding')
  if (server !== undefined && server.server_encoding !== 'UTF8') throw new OtherEncoding(server.server_encoding)
  await database.transaction(async (execute) => {
    await execute(lock, ['heshu migrations'])
    await execute('create schema if not exists heshu')
    await execute(`create table if not exists heshu.steps (
      number int primary key,
      name text not null,
      applied_at timestamptz not null default now()
    )`)
  })
  const reached = await stepOf(database.execute)
  if (reached > steps.length) throw new NewerDatabase(reached)
  for (let number = reached + 1; number <= steps.length; number++) await applyStep(database, number)
  await runMigrations({ pgPool: database.pool, schema: queueSchema, logger: silentLogger })
}

async function stepOf(execute: Execute): Promise<number> {
  const [row] = await execute<{ number: number }>('select coalesce(max(number), 0)::int as number from heshu.steps')
  return row?.number ?? 0
}

async function applyStep(database: Database, number: number): Promise<void> {
  const step = steps[number - 1]
  if (step === undefined) throw new Error(`no step ${number}`)
  await database.transaction(async (execute) => {
    await execute(lock, ['heshu migrations'])
    // Another machine may have done it while this one waited for the lock.
    if ((await stepOf(execute)) >= number) return
    await execute(step.text)
    await execute('insert into heshu.steps (number, name) values ($1, $2)', [number, step.name])
  })
}
