import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { FileState } from '../../src/pipeline/file-state.ts'
import { Extraction } from '../../src/pipeline/schema.ts'
import { defaultLimits } from '../../src/runner/file-limits.ts'
import { zip } from '../ingest/word-file.ts'
import { RunFolder } from './run-folder.ts'
import { smallReport } from './small-reports.ts'

/** Time limits run out and workers are started anew: a busy machine takes its time. */
vi.setConfig({ testTimeout: 180_000 })

const bomb = zip([{ name: 'word/document.xml', data: Buffer.alloc(400_000_000, ' ') }])
const pdf = readFileSync('samples/water-monitoring.pdf')

/** Content, state and code of everything that may lie among good files. */
const poison: Record<string, [string | Uint8Array, FileState, string]> = {
  'bomb.docx': [bomb, 'too-large', 'docx.too-large'],
  'cut.docx': [readFileSync('samples/training-selfeval.docx').subarray(0, 1500), 'failed', 'file.truncated'],
  'damaged.pdf': [pdf.subarray(0, 700), 'failed', 'pdf.damaged'],
  'empty.pdf': ['', 'empty', 'file.empty'],
  'encrypted.pdf': [readFileSync('test/fixtures/encrypted.pdf'), 'encrypted', 'pdf.encrypted'],
  'endless.html': [smallReport(801), 'timed-out', 'run.timed-out'],
  'exits.html': [smallReport(802), 'failed', 'run.worker-lost'],
  'greedy.html': [smallReport(803), 'failed', 'run.out-of-memory'],
  'huge.html': [Buffer.alloc(3_000_001, '路'), 'too-large', 'file.too-large'],
  'packed.pdf': [Buffer.from('Rar!\u001a\u0007\u0001\u0000', 'latin1'), 'unsupported', 'file.unsupported'],
  'photo.pdf': [Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'failed', 'picture.unreadable'],
  'throws.html': [smallReport(804), 'failed', 'run.defect'],
  'waits.html': [smallReport(805), 'timed-out', 'run.timed-out'],
}

test('among poison every good file is done, and every bad one is named with its state and reason', async () => {
  const folder = new RunFolder({
    ...Object.fromEntries(Object.entries(poison).map(([name, [content]]) => [name, content])),
    ...Object.fromEntries([...Array(30).keys()].map((i) => [`good-${i}.html`, smallReport(i)])),
    'good.pdf': pdf,
  })
  const limits = { ...defaultLimits, seconds: 8, memory: 96, bytes: 3_000_000 }
  const defects: string[] = []
  const { files, left } = await folder.run({
    ...{ jobs: 2, limits },
    entry: new URL('misbehaving-worker.mjs', import.meta.url),
    onDefect: (name, { what, stack }) => defects.push(`${name} ${what} ${stack.includes('misbehaving-worker')}`),
  })
  expect(left).toBe(0)
  for (const [name, { outcome }] of files) {
    const [, state, code] = poison[name] ?? [null, FileState.enum.done, null]
    expect([name, outcome.state, outcome.reason?.code ?? null]).toEqual([name, state, code])
    const json = Extraction.parse(JSON.parse(readFileSync(join(folder.out, `${name}.json`), 'utf8')))
    expect(json.source).toMatchObject({ file: name, sha256: outcome.sha256 })
    expect(json.problems.map((problem) => problem.code)).toEqual(code === null ? [] : [code])
  }
  expect(files.size).toBe(44)
  // The stack is for the one who mends it, and stands in no result.
  expect(defects).toEqual(['throws.html TypeError: planted true'])
  const list = readFileSync(join(folder.out, 'failures.csv'), 'utf8').trimEnd().split('\r\n')
  expect(list.map((line) => line.split(',').slice(0, 3).join(' '))).toEqual([
    '\ufefffile state code',
    ...Object.entries(poison).map(([name, [, state, code]]) => `${name} ${state} ${code}`),
  ])
})
