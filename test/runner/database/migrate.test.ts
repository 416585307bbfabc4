import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../../../src/runner/database/connect.ts'
import { migrate, NewerDatabase, OtherEncoding } from '../../../src/runner/database/migrate.ts'
import { steps } from '../../../src/runner/database/sql/steps/index.ts'
import { PostgresServer, postgresPrograms } from './postgres-server.ts'

describe.skipIf(postgresPrograms() === null)('the tables come by numbered steps (needs PostgreSQL)', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await PostgresServer.start()
  })
  afterAll(() => server.stop())

  test('machines that start at the same moment apply every step once', async () => {
    const url = await server.createDatabase('together')
    const databases = Array.from({ length: 6 }, () => connect(url, 2))
    await Promise.all(databases.map((database) => migrate(database)))
    const [database] = databases
    const applied = await database?.execute('select number, name from heshu.steps order by number')
    expect(applied).toEqual(steps.map(({ name }, i) => ({ number: i + 1, name })))
    await Promise.all(databases.map((each) => each.close()))
  })

  test('a database that is up to date stays as it is', async () => {
    const database = connect(await server.createDatabase('twice'), 2)
    await migrate(database)
    const before = await database.execute('select * from heshu.steps')
    await migrate(database)
    expect(await database.execute('select * from heshu.steps')).toEqual(before)
    await database.close()
  })

  test('a step that fails leaves nothing of itself', async () => {
    const database = connect(await server.createDatabase('failing'), 2)
    await database.execute('create schema heshu')
    // Stands where the first step makes its fourth table.
    await database.execute('create table heshu.results (mine int)')
    await expect(migrate(database)).rejects.toThrow('already exists')
    const tables = await database.execute("select tablename from pg_tables where schemaname = 'heshu' order by 1")
    expect(tables.map(({ tablename }) => tablename)).toEqual(['results', 'steps'])
    expect(await database.execute('select * from heshu.steps')).toEqual([])
    await database.close()
  })

  test('a database made by a newer version is refused', async () => {
    const database = connect(await server.createDatabase('newer'), 2)
    await migrate(database)
    await database.execute('insert into heshu.steps (number, name) values ($1, $2)', [steps.length + 1, 'later'])
    await expect(migrate(database)).rejects.toThrow(NewerDatabase)
    await database.close()
  })

  test('a database in another encoding than UTF8 is refused', async () => {
    const owner = connect(server.url('postgres'), 1)
    await owner.execute("create database latin encoding 'LATIN1' template template0")
    const database = connect(server.url('latin'), 1)
    await expect(migrate(database)).rejects.toThrow(OtherEncoding)
    await Promise.all([owner.close(), database.close()])
  })
})
