import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { connect, type Database } from '../../../src/runner/database/connect.ts'
import { migrate } from '../../../src/runner/database/migrate.ts'
import type { SubmitOptions } from '../../../src/runner/database/submit.ts'
import { defaultLimits } from '../../../src/runner/file-limits.ts'
import type { RunFile } from '../../../src/runner/run-options.ts'
import { PostgresServer } from './postgres-server.ts'

export interface Fixture {
  server: PostgresServer
  url: string
  database: Database
  folder: string
  /** Writes a file into the folder and names it for `submit`. */
  put: (name: string, bytes: string | Uint8Array) => RunFile
}

/** A server, a migrated database and an empty folder for the tests of one file; all gone afterwards. */
export function useDatabase(): Fixture {
  const fixture = {} as Fixture
  beforeAll(async () => {
    fixture.folder = mkdtempSync(join(tmpdir(), 'heshu-database-'))
    fixture.put = (name, bytes) => {
      writeFileSync(join(fixture.folder, name), bytes)
      return { path: join(fixture.folder, name), name, output: `${name}.json` }
    }
    fixture.server = await PostgresServer.start()
    fixture.url = await fixture.server.createDatabase('test')
    fixture.database = connect(fixture.url, 8)
    await migrate(fixture.database)
  })
  afterAll(async () => {
    await fixture.database?.close()
    await fixture.server?.stop()
    rmSync(fixture.folder, { recursive: true, force: true })
  })
  return fixture
}

export const plainSubmission: SubmitOptions = {
  reading: { ocr: 'never' },
  folder: null,
  attempts: 3,
  again: [],
  limits: { ...defaultLimits, bytes: 1_000_000 },
}

/** One value of one row. */
export async function oneValue<Value>(database: Database, text: string, values: unknown[] = []): Promise<Value> {
  const [row] = await database.execute<{ value: Value }>(text, values)
  return row?.value as Value
}
