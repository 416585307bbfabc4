import { extract } from '../pipeline/extract.ts'
import { type FileResult, fileResultOf } from './file-result.ts'

/** What a worker is told. Plain values only: it runs in a thread of its own. */
export interface WorkerTask {
  /** Base name of the file. */
  name: string
  bytes: Uint8Array
  ocr: 'auto' | 'always' | 'never'
  ocrEngine: 'auto' | 'native' | 'wasm'
  ocrJobs: number
  mostPages: number
  /** One shared 32-bit counter: the worker adds to it whenever something of the file is finished. */
  steps: Int32Array
}

/** The result, or the defect of heshu that prevented it; stack for the error output, never for results. */
export type WorkerAnswer = { result: FileResult; defect?: never } | { result: null; defect: DefectReport }

export interface DefectReport {
  what: string
  stack: string
}

/** Entry of the worker threads; run from the compiled output, because threads take no TypeScript. */
export default async function readOne(task: WorkerTask): Promise<WorkerAnswer> {
  const { name, bytes, ocr, ocrEngine, ocrJobs, mostPages, steps } = task
  const step = (): void => {
    Atomics.add(steps, 0, 1)
  }
  step()
  try {
    const extraction = await extract(bytes, { name, ocr, ocrEngine, ocrJobs, mostPages, onPage: step })
    step()
    return { result: fileResultOf(extraction) }
  } catch (error) {
    return { result: null, defect: defectOf(error) }
  }
}

/** Only the kind and first line: the rest may name places of this machine. */
function defectOf(error: unknown): DefectReport {
  if (!(error instanceof Error)) return { what: String(error), stack: '' }
  const line = error.message.split('\n')[0] ?? ''
  return {
    what: line === '' || line.includes('/') ? error.name : `${error.name}: ${line}`,
    stack: error.stack ?? '',
  }
}
