import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'

/** `heshu work` in a process of its own, to be killed like a machine. */
export class WorkProcess {
  readonly #child: ChildProcess
  readonly #ended: Promise<number | null>
  #errors = ''

  constructor(url: string, args: readonly string[], program = 'scripts/heshu.mjs') {
    this.#child = spawn(process.execPath, [resolve(program), 'work', '--database', url, ...args], {
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    this.#child.stderr?.setEncoding('utf8').on('data', (text) => {
      this.#errors += text
    })
    // A process that was killed has no exit code.
    this.#ended = new Promise((done) => this.#child.once('close', (code) => done(code)))
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null
  }

  get errors(): string {
    return this.#errors
  }

  ended(): Promise<number | null> {
    return this.#ended
  }

  async signal(signal: NodeJS.Signals): Promise<number | null> {
    this.#child.kill(signal)
    return this.#ended
  }
}

export async function until(what: string, holds: () => Promise<boolean> | boolean, seconds = 60): Promise<void> {
  const end = performance.now() + seconds * 1000
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`not within ${seconds} s: ${what}`)
    await new Promise((done) => setTimeout(done, 50))
  }
}
