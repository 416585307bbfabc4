import { findInputFiles } from '../../dist/cli/input-files.js'
import { defaultLimits } from '../../dist/runner/file-limits.js'
import { runFiles } from '../../dist/runner/run-files.js'

/** A run over the files of a folder as `heshu extract` does it, without recognition; `onFile` is told of every file. */
export async function benchRun(folder, out, jobs, prepare) {
  const { files } = await findInputFiles([folder])
  const onFile = prepare(files.length)
  await runFiles({
    files,
    out,
    jobs: Number(jobs),
    limits: defaultLimits,
    ocr: 'never',
    retry: false,
    stop: new AbortController().signal,
    onFile,
    onDefect: (name, { stack }) => console.error(name, stack),
  })
  return files.length
}
