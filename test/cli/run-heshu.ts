import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

export interface Finished {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs the built program as a user would; tests are run after `npm run build`. */
export function runHeshu(args: readonly string[], options: { cwd?: string; lang?: string } = {}): Promise<Finished> {
  const child = spawn(process.execPath, [resolve('scripts/heshu.mjs'), ...args], {
    cwd: options.cwd,
    env: { ...process.env, LC_ALL: options.lang ?? 'C.UTF-8', NO_COLOR: '1', FORCE_COLOR: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text
  })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => done({ code, stdout, stderr }))
  })
}
