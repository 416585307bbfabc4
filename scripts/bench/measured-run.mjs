/** A run over a folder as `heshu extract` does it, measured from inside: node scripts/bench/measured-run.mjs FOLDER OUT JOBS */
import { join } from 'node:path'
import { RunTotals } from '../../dist/outputs/run-totals.js'
import { benchRun } from './bench-run.mjs'

const [folder, out, jobs] = process.argv.slice(2)
const totals = new RunTotals()
const quarters = Array.from({ length: 4 }, () => ({ files: 0, seconds: 0, rss: [], heap: [] }))
/** Samples of memory in a quarter. */
const samples = 50
let done = 0
let readFiles = 0
const cpu = process.cpuUsage()
const start = performance.now()
let mark = start
let warm = { files: 0, at: start, cpu }

/** Told of every file of a run of so many. */
function watch(files) {
  const every = Math.max(1, Math.floor(files / 4 / samples))
  /** From here on the code of every worker is warm, as it is in all but the first minute of a long run. */
  const warmFrom = Math.min(files - 1, 60 * Number(jobs))
  return ({ index, outcome, how }) => {
    totals.add(index, outcome)
    if (how === 'read') readFiles++
    const quarter = quarters[Math.min(3, Math.floor((done * 4) / files))]
    quarter.files++
    const now = performance.now()
    quarter.seconds += (now - mark) / 1000
    mark = now
    if (done === warmFrom) warm = { files: files - done, at: now, cpu: process.cpuUsage() }
    if (done++ % every !== 0) return
    const { rss, heapUsed } = process.memoryUsage()
    quarter.rss.push(rss)
    quarter.heap.push(heapUsed)
  }
}

const count = await benchRun(folder, out, jobs, watch)
const end = performance.now()
const cpuSeconds = (since) => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1e6
}
const mean = (list) => list.reduce((sum, x) => sum + x, 0) / list.length / 2 ** 20
console.log(
  JSON.stringify({
    files: count,
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
