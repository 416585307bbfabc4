import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runHeshu } from '../cli/run-heshu.ts'
import { contentsOf, ledgerOf, writeSmallReports } from './small-reports.ts'

/** Some twenty starts of the program: seconds on a machine of its own, minutes on one that is busy. */
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const folder = mkdtempSync(join(tmpdir(), 'heshu-kill-'))
const input = join(folder, 'in')
const undisturbed = join(folder, 'undisturbed')

beforeAll(async () => {
  writeSmallReports(input, 500)
  writeFileSync(join(input, 'empty.pdf'), '')
  copyFileSync('test/fixtures/encrypted.pdf', join(input, 'locked.pdf'))
  copyFileSync('test/fixtures/encrypted.pdf', join(input, 'locked-too.pdf'))
  await runHeshu(['extract', input, '--out', undisturbed])
})
afterAll(() => rmSync(folder, { recursive: true }))

const start = (out: string): ChildProcess =>
  spawn(process.execPath, [resolve('scripts/heshu.mjs'), 'extract', input, '--out', out, '--jobs', '2'], {
    stdio: 'ignore',
  })

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** Waits until the process has got on with its work, or has ended. */
async function untilItWorks(child: ChildProcess, ledger: string): Promise<void> {
  const before = sizeOf(ledger)
  while (child.exitCode === null && sizeOf(ledger) === before) await wait(2)
}

async function killSometime(child: ChildProcess, ledger: string, isAtWork: boolean): Promise<boolean> {
  const ended = new Promise<void>((done) => child.on('exit', () => done()))
  if (isAtWork) await untilItWorks(child, ledger)
  // At work, hundreds of files a second are finished; the start takes about half a second.
  await wait(Math.random() * (isAtWork ? 30 : 600))
  const isKilled = child.kill('SIGKILL')
  await ended
  return isKilled
}

test('killed at 20 random instants, the last run gives what an undisturbed one gives', async () => {
  const out = mkdtempSync(join(folder, 'killed-'))
  const ledger = join(out, 'ledger.jsonl')
  let killed = 0
  let grown = 0
  for (let i = 0; i < 20; i++) {
    const before = sizeOf(ledger)
    if (await killSometime(start(out), ledger, i % 4 !== 0)) killed++
    if (sizeOf(ledger) > before) grown++
  }
  // All were killed in the middle, most of them at work.
  expect(killed).toBe(20)
  expect(grown).toBeGreaterThan(8)
  const { code, stderr } = await runHeshu(['extract', input, '--out', out])
  // a slow machine says how far it is
  expect({ code, said: stderr.replace(/^\d+\/\d+ files .*\n/gm, '') }).toEqual({ code: 1, said: '' })
  expect(contentsOf(out)).toEqual(contentsOf(undisturbed))
  expect(ledgerOf(out)).toEqual(ledgerOf(undisturbed))
})

test('Ctrl-C finishes the files in hand, and the next run takes up the rest', async () => {
  const out = mkdtempSync(join(folder, 'stopped-'))
  const ledger = join(out, 'ledger.jsonl')
  const running = runHeshuUntil(out)
  await untilItWorks(running.child, ledger)
  running.child.kill('SIGINT')
  const { code, stdout, stderr } = await running.end
  expect(code).toBe(1)
  expect(stderr).toMatch(/Stopping once the files in hand are finished/)
  const left = Number(/Stopped with (\d+) files left/.exec(stderr)?.[1])
  expect(left).toBeGreaterThan(0)
  // What the summary counts is what the ledger holds and what lies in the folder.
  expect(ledgerOf(out).length + left).toBe(503)
  const written = [...contentsOf(out).keys()].filter((name) => name.endsWith('.json'))
  expect(written).toHaveLength(ledgerOf(out).length)
  expect(Number(/^(\d+) files/m.exec(stdout)?.[1])).toBe(ledgerOf(out).length)

  const again = await runHeshu(['extract', input, '--out', out])
  expect(again.stdout).toContain(`${503 - left} of the files had been done before`)
  expect(contentsOf(out)).toEqual(contentsOf(undisturbed))
})

test('a second Ctrl-C ends it at once, and nothing half-written is left in the way', { retry: 3 }, async () => {
  const out = mkdtempSync(join(folder, 'hurried-'))
  const running = runHeshuUntil(out)
  await untilItWorks(running.child, join(out, 'ledger.jsonl'))
  running.child.kill('SIGINT')
  running.child.kill('SIGTERM')
  const { code } = await running.end
  expect([130, 143]).toContain(code)
  await runHeshu(['extract', input, '--out', out])
  expect(contentsOf(out)).toEqual(contentsOf(undisturbed))
})

interface Running {
  child: ChildProcess
  end: Promise<{ code: number | null; stdout: string; stderr: string }>
}

function runHeshuUntil(out: string): Running {
  const child = spawn(process.execPath, [resolve('scripts/heshu.mjs'), 'extract', input, '--out', out, '--jobs', '2'], {
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const texts = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text
    })
  }
  return { child, end: new Promise((done) => child.on('close', (code) => done({ code, ...texts }))) }
}
