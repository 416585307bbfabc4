/** A run over a folder that tells its parent after every file how many are done: started by take-turns.ts with FOLDER OUT JOBS. */
import { benchRun } from './bench-run.mjs'

const [folder, out, jobs] = process.argv.slice(2)
let done = 0
await benchRun(folder, out, jobs, () => () => process.send(++done))
process.exit(0)
