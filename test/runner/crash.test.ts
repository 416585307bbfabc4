import { spawnSync } from 'node:child_process'
import { expect, test, vi } from 'vitest'
import { RunFolder } from './run-folder.ts'
import { contentsOf, smallReport } from './small-reports.ts'

vi.setConfig({ testTimeout: 120_000 })

test('a file that takes the whole program along stops no batch: the third run reads it alone and names it', () => {
  const folder = new RunFolder({
    'a.html': smallReport(1),
    'crashes.html': smallReport(2),
    'z.html': smallReport(3),
  })
  const run = () =>
    spawnSync(process.execPath, ['test/runner/crashing-run.mjs', folder.input, folder.out], { encoding: 'utf8' })
  for (const _ of ['first', 'second']) expect(run().signal).toBe('SIGSEGV')
  const { status, stdout } = run()
  expect(
    stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => line.trimEnd())
      .sort(),
  ).toEqual(['a.html done', 'crashes.html failed run.process-lost', 'z.html done'])
  expect(status).toBe(0)
  expect([...contentsOf(folder.out).keys()]).toEqual([
    'a.html.json',
    'crashes.html.json',
    'failures.csv',
    'z.html.json',
  ])
  // Recorded as any other failure: it is not tried for ever.
  expect(run()).toMatchObject({ status: 0 })
})
