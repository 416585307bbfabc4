import { fileStateOf, worstProblem } from '../../pipeline/file-state.ts'
import type { Extraction } from '../../pipeline/schema.ts'
import type { FileRow } from './row-schemas.ts'

/**
 * The line of a file in the list of all that was given to be read.
 * @param duplicateOf output of the document with the same content whose rows stand for this one too; null for the first
 */
export function fileRowOf(extraction: Extraction, output: string, duplicateOf: string | null): FileRow {
  const { file, sha256, bytes, media_type } = extraction.source
  const reason = worstProblem(extraction.problems)
  const own = fileStateOf(extraction)
  // A file is a duplicate only of one that was read: of two damaged ones each is named as damaged, as in the ledger of a run.
  const isDuplicate = duplicateOf !== null && (own === 'done' || own === 'done-with-problems')
  return {
    output,
    file,
    sha256: sha256 === '' ? null : sha256,
    bytes,
    media_type,
    state: isDuplicate ? 'duplicate' : own,
    reason_code: reason?.code ?? null,
    reason_zh: reason?.message ?? null,
    reason_en: reason?.message_en ?? null,
    duplicate_of: isDuplicate ? duplicateOf : null,
  }
}
