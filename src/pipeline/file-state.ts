import { z } from 'zod'
import type { Problem } from '../base/problem.ts'
import type { Extraction } from './schema.ts'

/** How the reading of a file ended: every file of a run ends in exactly one of these. */
export const FileState = z.enum([
  'done',
  'done-with-problems',
  'failed',
  'timed-out',
  'too-large',
  'encrypted',
  'unsupported',
  'empty',
  'duplicate',
])
export type FileState = z.infer<typeof FileState>

/** States that the problem which stopped the reading tells, by the last part of its code: `pdf.encrypted`, `docx.too-large`. */
const statesByCode: Partial<Record<string, FileState>> = {
  'timed-out': 'timed-out',
  'too-large': 'too-large',
  encrypted: 'encrypted',
  unsupported: 'unsupported',
  empty: 'empty',
}

/**
 * The state of a file by its result: failed and its kinds when a problem of level error left no report, done-with-problems when
 * something may be missing (error or warning). Only a run knows duplicates.
 */
export function fileStateOf({ reports, problems }: Pick<Extraction, 'reports' | 'problems'>): FileState {
  const worst = worstProblem(problems)
  if (worst === null) return 'done'
  if (worst.level !== 'error' || reports.length > 0) return 'done-with-problems'
  return statesByCode[worst.code.split('.').at(-1) as string] ?? 'failed'
}

/** The first problem of the highest level, to say why a file is in its state; null when there are only notes. */
export function worstProblem(problems: readonly Problem[]): Problem | null {
  for (const level of ['error', 'warning'] as const) {
    const found = problems.find((problem) => problem.level === level)
    if (found) return found
  }
  return null
}
