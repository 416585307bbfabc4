import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { RunTotals } from '../../outputs/run-totals.ts'
import { showRun } from '../../outputs/show-run.ts'
import type { Lang } from '../../outputs/words/labels.ts'
import { FolderInUse } from '../../runner/folder-lock.ts'
import { type RunEnd, runFileNames, runFiles } from '../../runner/run-files.ts'
import type { RunFile } from '../../runner/run-options.ts'
import { exitCodes } from '../exit-codes.ts'
import { inputsOrComplaint } from '../input-files.ts'
import { type LimitOptions, limitsOf } from '../limits.ts'
import { Pace } from '../pace.ts'
import { progressOf } from '../progress.ts'
import { stopOnSignals } from '../stop-on-signals.ts'
import { messages } from '../words/messages.ts'
import { progressWords } from '../words/progress.ts'

export interface ExtractCommandOptions extends LimitOptions {
  out: string
  ocr: 'auto' | 'always' | 'never'
  ocrEngine: 'auto' | 'native' | 'wasm'
  jobs?: number
  log?: 'json'
  retry?: boolean
}

/** Reads every file, writes one JSON each, ends with the summary. */
export async function extractCommand(paths: string[], options: ExtractCommandOptions, lang: Lang): Promise<number> {
  const inputs = await inputsOrComplaint(paths, lang)
  if (inputs === null) return exitCodes.usage
  const totals = new RunTotals()
  const end = await run(inputs.files, options, lang, totals)
  if (end === null) return exitCodes.usage
  const words = progressWords[lang]
  console.log(showRun(totals, lang, process.stdout.columns ?? 120))
  if (end.pace.known > 0) console.log(words.known(end.pace.known))
  if (totals.rows === null) {
    console.log(words.took(end.pace.seconds))
    if (totals.incomplete > 0) console.log(words.failureList(join(options.out, runFileNames.failures)))
  }
  if (end.left > 0) console.error(words.stopped(end.left))
  return inputs.missing.length === 0 && totals.incomplete === 0 && end.left === 0 ? exitCodes.ok : exitCodes.some
}

/** Null when the folder of the results cannot be used; the reason is said. */
async function run(
  files: readonly RunFile[],
  options: ExtractCommandOptions,
  lang: Lang,
  totals: RunTotals,
): Promise<(RunEnd & { pace: Pace }) | null> {
  const words = progressWords[lang]
  const { out, ocr, ocrEngine, retry = false, jobs = Math.min(files.length, availableParallelism()) } = options
  const pace = new Pace(files.length)
  const progress = progressOf(pace, lang, options.log)
  const stop = stopOnSignals(() => progress.say(words.stopping))
  try {
    const end = await runFiles({
      ...{ files, out, jobs, ocr, ocrEngine, retry, limits: limitsOf(options), stop: stop.signal },
      onFile: ({ index, outcome, how }) => {
        totals.add(index, outcome)
        pace.count(how)
        progress.fileDone({ outcome, how }, totals)
      },
      onDefect: (name, { what, stack }) => progress.say(`${name}: ${stack || what}`),
    })
    const { unreadableLines } = end
    if (unreadableLines > 0) progress.say(words.unreadableLines(join(out, runFileNames.ledger), unreadableLines))
    return { ...end, pace }
  } catch (error) {
    const sentence = complaint(error, out, lang)
    if (sentence === null) throw error
    progress.say(sentence)
    return null
  } finally {
    progress.end()
    stop.release()
  }
}

/** What the system says against writing, in a sentence; null for anything else. */
function complaint(error: unknown, out: string, lang: Lang): string | null {
  if (error instanceof FolderInUse) return progressWords[lang].inUse(out, error.pid)
  const { code, syscall } = error as NodeJS.ErrnoException
  return code !== undefined && syscall !== undefined ? messages[lang].cannotWrite(out, code) : null
}
