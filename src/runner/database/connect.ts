import { Pool, type PoolClient, type QueryResultRow } from 'pg'

/** Runs one statement; values travel beside the text, never inside it. */
export type Execute = <Row extends QueryResultRow = QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>

export interface Database {
  execute: Execute
  /** Runs `work` in one transaction: all of it is kept, or, when it throws, nothing. */
  transaction: <Result>(work: (execute: Execute) => Promise<Result>) => Promise<Result>
  /** For the queue, which manages its own connections. */
  pool: Pool
  close: () => Promise<void>
}

/** How long a machine that does not answer is waited for: a server on another continent answers within a second. */
const connectMilliseconds = 10_000

/** A statement without an answer for so long is lost: the largest writes 4 MiB. */
const queryMilliseconds = 600_000

/** Opens no connection yet: an address that leads nowhere shows with the first statement. */
export function connect(url: string, connections: number): Database {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connectMilliseconds,
    // A machine that vanished without a word must not hold its connections for ever.
    keepAlive: true,
    keepAliveInitialDelayMillis: connectMilliseconds,
    query_timeout: queryMilliseconds,
    application_name: 'heshu',
  })
  // A connection lost while idle is replaced by the next statement; one lost at work fails its statement. Without a listener either
  // would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return {
    pool,
    execute: async (text, values) => (await pool.query(text, values)).rows,
    transaction: (work) => inTransaction(pool, work),
    close: () => pool.end(),
  }
}

async function inTransaction<Result>(pool: Pool, work: (execute: Execute) => Promise<Result>): Promise<Result> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const result = await work(executeOn(client))
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    // A connection that cannot even roll back is thrown away, and the server rolls back for it.
    client.release(broken)
  }
}

const executeOn =
  (client: PoolClient): Execute =>
  async (text, values) =>
    (await client.query(text, values)).rows
