/** A run over a folder that tells its parent after every file how many are done: started by take-turns.ts with FOLDER OUT JOBS. */
import { findInputFiles } from '../../dist/cli/input-files.js'
import { defaultLimits } from '../../dist/runner/file-limits.js'
import { runFiles } from '../../dist/runner/run-files.js'

const [folder, out, jobs] = process.argv.slice(2)
const { files } = await findInputFiles([folder])
let done = 0
await runFiles({
  files,
  out,
  jobs: Number(jobs),
  limits: defaultLimits,
  ocr: 'never',
  retry: false,
  stop: new AbortController().signal,
  onFile: () => process.send(++done),
  onDefect: (name, { stack }) => console.error(name, stack),
})
process.exit(0)
