import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sha256 } from '../../src/base/hash.ts'
import { defaultLimits } from '../../src/runner/file-limits.ts'
import { readSource } from '../../src/runner/read-source.ts'

const folder = mkdtempSync(join(tmpdir(), 'heshu-source-'))
afterAll(() => rmSync(folder, { recursive: true }))
const limits = { ...defaultLimits, bytes: 1000 }

test('a file is read whole', async () => {
  writeFileSync(join(folder, 'a.html'), 'x'.repeat(1000))
  expect((await readSource(join(folder, 'a.html'), limits)).bytes?.byteLength).toBe(1000)
})

test('a file over the limit is named with its size and hash, not loaded', async () => {
  writeFileSync(join(folder, 'b.html'), 'x'.repeat(1001))
  const { lost } = await readSource(join(folder, 'b.html'), limits)
  expect(lost).toMatchObject({ state: 'too-large', bytes: 1001, sha256: sha256('x'.repeat(1001)) })
})

test('a file that went away meanwhile is named', async () => {
  const { lost } = await readSource(join(folder, 'gone.html'), limits)
  expect(lost).toMatchObject({ state: 'failed', reason: { code: 'file.not-accessible' } })
  expect(lost?.reason?.message_en).toContain('ENOENT')
})
