import { fork } from 'node:child_process'
import { sha256 } from '../base/hash.ts'
import type { PoolOptions } from './file-pool.ts'
import { type FileResult, lostFile } from './file-result.ts'
import type { LoneAnswer, LoneTask } from './lone-reader.ts'
import { processLost } from './run-problems.ts'

/** Compiled output lies beside the sources, so this leads to it from both. */
const loneReader = new URL('../../dist/runner/lone-reader.js', import.meta.url)

/**
 * Reads a file in a process of its own, for files during which the whole process ended before: a fault in native code, or memory that
 * cannot be had, takes all threads along. Never rejects for what the file does.
 */
export function readAlone(
  name: string,
  bytes: Uint8Array,
  { limits, ocr, ocrEngine, entry, onDefect }: PoolOptions,
): Promise<FileResult> {
  const child = fork(loneReader, { serialization: 'advanced', detached: true })
  const task: LoneTask = {
    name,
    bytes,
    options: { jobs: 1, limits, ocr, ocrEngine: ocrEngine ?? 'auto', ...(entry ? { entry: entry.href } : {}) },
  }
  return new Promise((resolve) => {
    child.on('message', (answer: LoneAnswer) => {
      if ('result' in answer) resolve(answer.result)
      else onDefect?.(name, answer.defect)
    })
    const lose = (how: string): void =>
      resolve(lostFile(name, { sha256: sha256(bytes), bytes: bytes.byteLength }, processLost(how)))
    child.once('exit', (code, signal) => lose(signal ?? `exit code ${code}`))
    child.once('error', (error) => lose(error.message))
    child.send(task)
  })
}
