/** A run whose workers may take the whole process along: node crashing-run.mjs FOLDER OUT */
import { findInputFiles } from '../../dist/cli/input-files.js'
import { defaultLimits } from '../../dist/runner/file-limits.js'
import { runFiles } from '../../dist/runner/run-files.js'

const [folder, out] = process.argv.slice(2)
const { files } = await findInputFiles([folder])
await runFiles({
  ...{ files, out, jobs: 1, limits: defaultLimits, ocr: 'never', retry: false },
  stop: new AbortController().signal,
  onFile: ({ outcome }) => console.log(outcome.file, outcome.state, outcome.reason?.code ?? ''),
  onDefect: () => {},
  entry: new URL('misbehaving-worker.mjs', import.meta.url),
})
