import type { FileLimits } from './file-limits.ts'
import type { Settled } from './settle-file.ts'
import type { DefectReport } from './worker.ts'

/** A file to read. */
export interface RunFile {
  path: string
  /** As the user knows it: below the folder that was given, with its subfolders. */
  name: string
  /** Name of its JSON below the folder of the results; unique in the run. */
  output: string
}

export interface RunOptions {
  /** In this order they are begun, and of files with the same content the first is the one the others are duplicates of. */
  files: readonly RunFile[]
  /** Folder of the results, made where it is missing. */
  out: string
  jobs: number
  limits: FileLimits
  ocr: 'auto' | 'always' | 'never'
  /** Which program recognises; default auto: the faster one that is present. */
  ocrEngine?: 'auto' | 'native' | 'wasm'
  /** Reads files again that failed, timed out or were too large in an earlier run. */
  retry: boolean
  /** When aborted, the files in hand are finished and no more are begun. */
  stop: AbortSignal
  onFile: (file: Settled & { index: number }) => void
  onDefect: (name: string, report: DefectReport) => void
  /** The compiled worker; tests bring one that misbehaves. */
  entry?: URL
}
