import type { Problem } from '../base/problem.ts'
import { countsOf, type DocumentCounts } from '../outputs/document-counts.ts'
import { writeJson } from '../outputs/json.ts'
import { type FileState, fileStateOf, worstProblem } from '../pipeline/file-state.ts'
import type { Extraction } from '../pipeline/schema.ts'
import { generator } from '../pipeline/version.ts'

/** What the reading of one file gave, as plain values that travel between threads and into databases. */
export interface FileResult {
  sha256: string
  /** Size of the source file. */
  bytes: number
  /** Type by content; application/octet-stream when the file was not looked into. */
  media_type: string
  state: FileState
  /** The worst problem (error or warning): why the state is not done. */
  reason: Problem | null
  counts: DocumentCounts
  /**
   * The Extraction as it is written to a file (UTF-8: bytes travel between threads at less cost than text). Present for every state: what
   * could not be read is named there too.
   */
  json: Uint8Array
}

export function fileResultOf(extraction: Extraction): FileResult {
  const { sha256, bytes, media_type } = extraction.source
  return {
    sha256,
    bytes,
    media_type,
    state: fileStateOf(extraction),
    reason: worstProblem(extraction.problems),
    counts: countsOf(extraction),
    json: Buffer.from(writeJson(extraction)),
  }
}

/** The result of a file that was given up: nothing but the reason. `sha256` is empty when its bytes could not be had. */
export function lostFile(name: string, source: { sha256: string; bytes: number }, reason: Problem): FileResult {
  return fileResultOf({
    format: 'heshu/1',
    generator,
    source: {
      file: name,
      sha256: source.sha256,
      media_type: 'application/octet-stream',
      bytes: source.bytes,
      pages: null,
      text_origin: null,
      ocr_engine: null,
    },
    problems: [reason],
    reports: [],
    coverage: { numbers: 0, claimed: 0, checked: 0, not_checkable: 0, unclaimed: [] },
  })
}
