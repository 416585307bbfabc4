import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { writeJson } from '../../src/outputs/json.ts'
import { extract } from '../../src/pipeline/extract.ts'
import { FileState } from '../../src/pipeline/file-state.ts'
import { defaultLimits } from '../../src/runner/file-limits.ts'
import { FilePool } from '../../src/runner/file-pool.ts'

const page = Buffer.from(
  '<h1>云杉市路灯管理所2023年度绩效自评报告</h1><p>路灯养护费年初预算25万元，实际支出23.6万元，预算执行率94.4%。</p>',
)

const pool = new FilePool({
  jobs: 2,
  limits: { ...defaultLimits, seconds: 4, memory: 64, bytes: 1_000_000, pages: 1 },
  ocr: 'never',
  entry: new URL('misbehaving-worker.mjs', import.meta.url),
})
afterAll(() => pool.close())

describe('the pool answers for every file', () => {
  test('a good file gives what the library gives', async () => {
    const { state, json, counts, reason } = await pool.read('lamps.html', page)
    expect({ state, reason }).toEqual({ state: 'done', reason: null })
    expect(Buffer.from(json).toString()).toBe(writeJson(await extract(page, { name: 'lamps.html' })))
    expect(counts).toMatchObject({ reports: 1, findings: 0, checks: 1 })
  })

  test.each([
    ['endless.html', 'timed-out', 'run.timed-out'],
    ['waits.html', 'timed-out', 'run.timed-out'],
    ['exits.html', 'failed', 'run.worker-lost'],
    ['greedy.html', 'failed', 'run.out-of-memory'],
    ['later.html', 'failed', 'run.worker-lost'],
  ])('%s is %s (%s), and the files beside and after it are read', async (name, state, code) => {
    const [bad, beside] = await Promise.all([pool.read(name, page), pool.read('beside.html', page)])
    expect(bad).toMatchObject({ state, reason: { code }, bytes: page.length })
    expect(JSON.parse(Buffer.from(bad.json).toString())).toMatchObject({
      source: { file: name, sha256: bad.sha256 },
      problems: [{ code }],
    })
    expect(beside.state).toBe('done')
    expect((await pool.read('after.html', page)).state).toBe('done')
  })

  test.each([
    ['empty.pdf', new Uint8Array(), 'empty'],
    ['locked.pdf', readFileSync('test/fixtures/encrypted.pdf'), 'encrypted'],
    ['photo.pdf', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'failed'],
    ['packed.pdf', Buffer.from('Rar!\u001a\u0007\u0001\u0000', 'latin1'), 'unsupported'],
    ['cut.pdf', readFileSync('samples/water-monitoring.pdf').subarray(0, 999), 'failed'],
    ['long.pdf', readFileSync('samples/culture-final-accounts.pdf'), 'too-large'],
    ['huge.html', Buffer.alloc(1_000_001, 'x'), 'too-large'],
    ['letter.html', Buffer.from('<p>Dear reader, this is no report.</p>'), 'done-with-problems'],
  ])('%s is %s', async (name, bytes, state) => {
    const result = await pool.read(name, bytes)
    expect(result.state).toBe(FileState.parse(state))
    expect(result.reason?.message.length).toBeGreaterThan(8)
  })
})

test('a worker that cannot be loaded ends every file in hand with the reason, and none waits', async () => {
  const broken = new FilePool({
    jobs: 2,
    limits: defaultLimits,
    ocr: 'never',
    entry: new URL('unloadable-worker.mjs', import.meta.url),
  })
  const ends = await Promise.allSettled(['a.html', 'b.html', 'c.html'].map((name) => broken.read(name, page)))
  for (const end of ends)
    expect(end).toMatchObject({
      status: 'rejected',
      reason: { message: expect.stringContaining('a part of it is missing') },
    })
  await broken.close()
})
