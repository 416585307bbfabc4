import { SingleBar } from 'cli-progress'
import { pino } from 'pino'
import type { RunTotals } from '../outputs/run-totals.ts'
import type { Lang } from '../outputs/words/labels.ts'
import type { Settled } from '../runner/settle-file.ts'
import type { Pace } from './pace.ts'
import { type ProgressWords, progressWords } from './words/progress.ts'

/** Tells a person or a program how a run is getting on. All of it goes to the error output: the standard output is the summary. */
export interface Progress {
  fileDone: (file: Settled, totals: RunTotals) => void
  /** A sentence in between. */
  say: (text: string) => void
  end: () => void
}

/** A bar on a terminal, lines elsewhere, JSON lines when asked for. */
export function progressOf(pace: Pace, lang: Lang, log: 'json' | undefined): Progress {
  if (log === 'json') return jsonProgress(pace)
  return process.stderr.isTTY ? barProgress(pace, progressWords[lang]) : lineProgress(pace, progressWords[lang])
}

function barProgress(pace: Pace, words: ProgressWords): Progress {
  const bar = new SingleBar({
    format: '{bar} {value}/{total} {standing}',
    barsize: 20,
    clearOnComplete: true,
    hideCursor: true,
    // What Ctrl-C does is decided elsewhere.
    gracefulExit: false,
  })
  bar.start(pace.total, 0, { standing: '' })
  return {
    fileDone: (_, totals) => {
      bar.update(totals.files, { standing: words.standing(totals.counts, pace) })
    },
    say: (text) => {
      bar.stop()
      console.error(text)
      bar.start(pace.total, pace.files, { standing: '' })
    },
    end: () => bar.stop(),
  }
}

/** Seconds between two lines: a log is not to be flooded, and a short run prints none. */
const lineEvery = 10

function lineProgress(pace: Pace, words: ProgressWords): Progress {
  let next = lineEvery
  return {
    fileDone: (_, totals) => {
      if (pace.seconds < next) return
      next = pace.seconds + lineEvery
      console.error(`${totals.files}/${pace.total} ${words.standing(totals.counts, pace)}`)
    },
    say: (text) => console.error(text),
    end: () => {},
  }
}

function jsonProgress(pace: Pace): Progress {
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: true }))
  log.info({ event: 'run-started', files: pace.total })
  return {
    fileDone: ({ outcome, how }) => {
      const { file, sha256, bytes, state, reason, counts } = outcome
      const { pages, reports, amounts, indicators, checks, findings, numbers } = counts
      const found = { pages, reports, amounts, indicators, checks, findings, numbers }
      log.info({ event: 'file-done', file, sha256, bytes, state, reason: reason?.code ?? null, how, ...found })
    },
    say: (text) => log.warn({ event: 'message' }, text),
    end: () => log.info({ event: 'run-ended', files: pace.files, seconds: pace.seconds }),
  }
}
