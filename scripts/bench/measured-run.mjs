/** A run over a folder as `heshu extract` does it, measured from inside: node scripts/bench/measured-run.mjs FOLDER OUT JOBS */
import { join } from 'node:path'
import { findInputFiles } from '../../dist/cli/input-files.js'
import { RunTotals } from '../../dist/outputs/run-totals.js'
import { defaultLimits } from '../../dist/runner/file-limits.js'
import { runFiles } from '../../dist/runner/run-files.js'

const [folder, out, jobs] = process.argv.slice(2)
const { files } = await findInputFiles([folder])
const totals = new RunTotals()
const quarters = Array.from({ length: 4 }, () => ({ files: 0, seconds: 0, rss: [], heap: [] }))
/** Samples of memory in a quarter. */
const samples = 50
const every = Math.max(1, Math.floor(files.length / 4 / samples))
let done = 0
let readFiles = 0
const cpu = process.cpuUsage()
const start = performance.now()
let mark = start
/** From here on the code of every worker is warm, as it is in all but the first minute of a long run. */
const warmFrom = Math.min(files.length - 1, 60 * Number(jobs))
let warm = { files: 0, at: start, cpu }
await runFiles({
  files,
  out,
  jobs: Number(jobs),
  limits: defaultLimits,
  ocr: 'never',
  retry: false,
  stop: new AbortController().signal,
  onFile: ({ index, outcome, how }) => {
    totals.add(index, outcome)
    if (how === 'read') readFiles++
    const quarter = quarters[Math.min(3, Math.floor((done * 4) / files.length))]
    quarter.files++
    const now = performance.now()
    quarter.seconds += (now - mark) / 1000
    mark = now
    if (done === warmFrom) warm = { files: files.length - done, at: now, cpu: process.cpuUsage() }
    if (done++ % every !== 0) return
    const { rss, heapUsed } = process.memoryUsage()
    quarter.rss.push(rss)
    quarter.heap.push(heapUsed)
  },
  onDefect: (name, { stack }) => console.error(name, stack),
})
const end = performance.now()
const cpuSeconds = (since) => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1e6
}
const mean = (list) => list.reduce((sum, x) => sum + x, 0) / list.length / 2 ** 20
console.log(
  JSON.stringify({
    files: files.length,
    read: readFiles,
    incomplete: totals.incomplete,
    seconds: (end - start) / 1000,
    cpu: cpuSeconds(cpu),
    warm: { files: warm.files, seconds: (end - warm.at) / 1000, cpu: cpuSeconds(warm.cpu) },
    quarters: quarters.map((q) => ({ rate: q.files / q.seconds, rss: mean(q.rss), heap: mean(q.heap) })),
    peak: process.resourceUsage().maxRSS / 1024,
    out: join(out),
  }),
)
