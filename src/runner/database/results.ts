import type { Database } from './connect.ts'
import { nextResults, resultCounts } from './sql/results.ts'

/** The result of one file, as a run folder would hold it. */
export interface StoredResult {
  output: string
  file: string
  /** The JSON file, byte for byte. */
  text: string
}

/** Fetched at once: few enough to be held in memory whatever the documents, enough to hide the way to the server. */
const batchSize = 20

/** All results, in the order of the bytes of their names: the order of a dataset. */
export async function* storedResults({ execute }: Database): AsyncGenerator<StoredResult> {
  for (let after = ''; ; ) {
    const batch = await execute<StoredResult>(nextResults, [after, batchSize])
    yield* batch
    const last = batch.at(-1)
    if (last === undefined) return
    after = last.output
  }
}

/** How many files have their result, and how many have none yet. */
export async function countResults({ execute }: Database): Promise<{ finished: number; left: number }> {
  const [counts] = await execute<{ finished: number; left: number }>(resultCounts)
  return counts ?? { finished: 0, left: 0 }
}
