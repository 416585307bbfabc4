/**
 * What bulk runs cost, on files made for it (text PDF, docx and HTML in equal parts):
 *   npm run bench:bulk -- 1000            makes 1,000 files in a temporary folder, measures, removes them
 *   npm run bench:bulk -- 1000 --keep DIR keeps files and results
 *   npm run bench:bulk -- 10000 --turns   only one and two jobs in turns
 * Compared are bare extraction in one thread and in two processes at once, runs with one and two jobs, a run over what is done already, and one
 * and two jobs in turns.
 */
import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { workerFlags, youngGeneration } from '../src/runner/tune-workers.ts'
import { firstFolder, writeBulkFiles } from './bench/bulk-files.ts'
import { type Pace, takeTurns } from './bench/take-turns.ts'

interface Bare {
  files: number
  seconds: number
  cpu: number
  kinds: Record<string, { files: number; pages: number; seconds: number }>
}

interface Run {
  files: number
  read: number
  incomplete: number
  seconds: number
  cpu: number
  /** The same without the first files of each worker, in which its code is still being compiled. */
  warm: { files: number; seconds: number; cpu: number }
  quarters: { rate: number; rss: number; heap: number }[]
  peak: number
}

/** Files of the bare extraction; further ones tell nothing new. */
const mostBare = 1000
/** Bare extraction and run, in turns; an odd number has a median. */
const pairs = 3

const count = Number(process.argv[2])
const keep = process.argv[3] === '--keep' ? process.argv[4] : undefined
const isOnlyTurns = process.argv[3] === '--turns'
if (!Number.isInteger(count) || count < 200) {
  console.error('usage: npm run bench:bulk -- FILES [--keep DIR | --turns], with at least 200 files')
  process.exit(2)
}
const folder = keep ?? mkdtempSync(join(tmpdir(), 'heshu-bench-'))
const input = join(folder, 'in')
mkdirSync(input, { recursive: true })
writeBulkFiles(input, count)
console.log(`${count} files, ${megabytes(input)} MB, on ${availableParallelism()} cores, Node ${process.version}\n`)

if (!isOnlyTurns) await measureRuns()
showTurns(await takeTurns(input, folder, [1, 2], count / 10))
if (!keep) rmSync(folder, { recursive: true })

async function measureRuns(): Promise<void> {
  const bare = measured<Bare>('bare-extraction', input, String(mostBare))
  showKinds(bare)
  const ceiling = await twoAtOnce(bare)
  const overheads = costsOfRunner()
  const one = measured<Run>('measured-run', input, join(folder, 'one'), '1')
  const two = measured<Run>('measured-run', input, join(folder, 'two'), '2')
  const again = measured<Run>('measured-run', input, join(folder, 'two'), '2')
  showRuns({ 'one job': one, 'two jobs': two, 'nothing to do': again })
  showCosts(overheads, one, two)
  console.log(`files not read: ${two.incomplete}; read again where all was done: ${again.read}`)
  console.log(`two processes that share nothing do ${ceiling.toFixed(2)} x what one does`)
}

function measured<Result>(script: string, ...args: string[]): Result {
  const text = execFileSync(process.execPath, [...flagsOf(script), join('scripts/bench', `${script}.mjs`), ...args], {
    encoding: 'utf8',
  })
  return JSON.parse(text) as Result
}

/** Bare extraction runs on the engine as workers have it, so that what is compared is the runner alone. */
function flagsOf(script: string): string[] {
  return script === 'bare-extraction' ? [...workerFlags, `--max-semi-space-size=${youngGeneration / 3}`] : []
}

/** How much more two processes that do nothing but extract, and share nothing, do than one: what the cores give at the most. */
async function twoAtOnce(bare: Bare): Promise<number> {
  const args = [...flagsOf('bare-extraction'), join('scripts/bench', 'bare-extraction.mjs'), input, String(mostBare)]
  const both = await Promise.all([1, 2].map(() => promisify(execFile)(process.execPath, args)))
  const seconds = both.map(({ stdout }) => (JSON.parse(stdout) as Bare).seconds)
  return (bare.seconds * 2) / Math.max(...seconds)
}

function megabytes(path: string): string {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
  const bytes = names.map((name) => statSync(join(path, name))).reduce((sum, s) => sum + (s.isFile() ? s.size : 0), 0)
  return (bytes / 1e6).toFixed(1)
}

function showKinds({ kinds }: Bare): void {
  console.log('bare extraction   files  pages  ms/file  ms/page')
  for (const [kind, { files, pages, seconds }] of Object.entries(kinds)) {
    const page = pages > 0 ? ((seconds * 1000) / pages).toFixed(1) : ''
    console.log(
      kind.padEnd(15),
      pad(files, 7),
      pad(pages, 6),
      pad(((seconds * 1000) / files).toFixed(1), 8),
      pad(page, 8),
    )
  }
  console.log('')
}

function showRuns(runs: Record<string, Run>): void {
  console.log('run            seconds    CPU s  files/s by quarter          memory by quarter, MiB      main heap, MiB')
  for (const [name, { seconds, cpu, quarters }] of Object.entries(runs)) {
    const list = (numbers: number[], digits: number, width: number): string =>
      numbers.map((x) => pad(x.toFixed(digits), width)).join(' ')
    console.log(
      name.padEnd(13),
      pad(seconds.toFixed(1), 8),
      pad(cpu.toFixed(1), 8),
      '',
      list(
        quarters.map((q) => q.rate),
        1,
        6,
      ),
      '',
      list(
        quarters.map((q) => q.rss),
        0,
        6,
      ),
      '',
      list(
        quarters.map((q) => q.heap),
        0,
        4,
      ),
    )
  }
}

/** How much more CPU time a file takes in a run than bare, by turns: one after the other the machine's own pace differs by more. */
function costsOfRunner(): number[] {
  const first = join(input, firstFolder)
  const perFile = ({ cpu, files }: { cpu: number; files: number }): number => cpu / files
  return Array.from({ length: pairs }, (_, i) => {
    const bare = measured<Bare>('bare-extraction', first, String(mostBare))
    const { warm } = measured<Run>('measured-run', first, join(folder, `pair-${i}`), '1')
    return perFile(warm) / perFile(bare) - 1
  })
}

function showCosts(overheads: readonly number[], one: Run, two: Run): void {
  const growth = (run: Run): string => percent((run.quarters[3]?.rss ?? 0) / (run.quarters[1]?.rss ?? 1) - 1)
  const middle = [...overheads].sort((a, b) => a - b)[Math.floor(overheads.length / 2)] ?? Number.NaN
  console.log(`
runner, ledger and writing cost ${percent(middle)} of the bare extraction (CPU time, one job; median of ${overheads.map(percent).join(', ')})
memory, last quarter against the second: ${growth(one)} with one job, ${growth(two)} with two`)
}

function showTurns([single, double]: readonly Pace[]): void {
  if (!single || !double) throw new Error('both runs must have had their turns')
  const ratio = double.rate / single.rate
  const error = ratio * Math.hypot(single.error / single.rate, double.error / double.rate)
  const pace = ({ rate, turns }: Pace): string => `${turns > 0 ? rate.toFixed(1) : 'no'} files/s in ${turns} turns`
  const times = double.turns > 1 ? `${ratio.toFixed(2)} ± ${error.toFixed(2)} x one` : 'not compared, for want of files'
  console.log(`two jobs are ${times}, in turns of three seconds (one: ${pace(single)}, two: ${pace(double)})`)
}

function percent(share: number): string {
  return `${share < 0 ? '−' : '+'}${Math.abs(share * 100).toFixed(1)} %`
}

function pad(value: string | number, width: number): string {
  return String(value).padStart(width)
}
