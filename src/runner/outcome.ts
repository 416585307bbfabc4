import { z } from 'zod'
import { Problem } from '../base/problem.ts'
import { DocumentCounts } from '../outputs/document-counts.ts'
import { FileState } from '../pipeline/file-state.ts'
import type { FileResult } from './file-result.ts'

/** What became of one file of a run: a line of the ledger, and all that the summary needs to know of it. */
export const Outcome = z.strictObject({
  file: z.string().describe('Name of the source below the folder that was given, with its subfolders'),
  output: z.string().describe('Name of its JSON file below the output folder'),
  sha256: z.string().describe('Of the source; empty when the file could not be opened'),
  bytes: z.int().min(0).describe('Size of the source'),
  media_type: z.string(),
  state: FileState,
  reason: Problem.nullable().describe('The worst problem (error or warning), null when nothing is missing'),
  duplicate_of: z.string().nullable().describe('`file` of the first file with the same content, for state duplicate'),
  counts: DocumentCounts,
})
export type Outcome = z.infer<typeof Outcome>

/** The outcome of a file that was read in this run; `file` and `output` are its names in the run. */
export function outcomeOf(file: string, output: string, result: FileResult): Outcome {
  const { sha256, bytes, media_type, state, reason, counts } = result
  return { file, output, sha256, bytes, media_type, state, reason, duplicate_of: null, counts }
}
