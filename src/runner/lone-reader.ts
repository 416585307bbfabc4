import { FilePool, type PoolOptions } from './file-pool.ts'
import type { FileResult } from './file-result.ts'
import type { DefectReport } from './worker.ts'

/** What the process is told by read-alone.ts. */
export interface LoneTask {
  name: string
  bytes: Uint8Array
  options: Omit<PoolOptions, 'entry' | 'onDefect'> & { entry?: string }
}

export type LoneAnswer = { defect: DefectReport } | { result: FileResult }

/** Entry of a process that reads one file; it ends with the one that started it. */
process.once('message', async ({ name, bytes, options: { entry, ...options } }: LoneTask) => {
  const pool = new FilePool({
    ...options,
    ...(entry === undefined ? {} : { entry: new URL(entry) }),
    onDefect: (_, defect) => process.send?.({ defect } satisfies LoneAnswer),
  })
  const result = await pool.read(name, bytes)
  process.send?.({ result } satisfies LoneAnswer, () => process.exit())
})
process.once('disconnect', () => process.exit())
