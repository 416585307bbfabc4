import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** How fast a run with so many jobs was, in files a second; `error` is the standard error of the mean over its turns. */
export interface Pace {
  jobs: number
  rate: number
  error: number
  turns: number
}

/** Milliseconds of a turn, and what passes at its start before counting begins. */
const turn = 3000
const start = 150

/** Files of each job before its turns count, at least. */
const leastWarmUp = 150

interface Runner {
  jobs: number
  child: ChildProcess
  done: number
  ended: boolean
  rates: number[]
}

/**
 * Runs with one job and with several over the same files, in turns of a few seconds: while one goes on, the others are stopped. What else the
 * machine does, and how fast it happens to be, hits all of them alike; one run after the other differs by a fifth from one hour to the next.
 * @param out folder for the results, one below it for each run
 * @param warmUp files of each job before its turns count: V8 goes on compiling over the first thousand, on a core of its own
 */
export async function takeTurns(folder: string, out: string, jobs: readonly number[], warmUp: number): Promise<Pace[]> {
  const runners = jobs.map((count): Runner => {
    const child = fork('scripts/bench/counted-run.mjs', [folder, join(out, `turns-${count}`), String(count)], {
      execArgv: [],
    })
    const runner = { jobs: count, child, done: 0, ended: false, rates: [] }
    child.on('message', (done) => Object.assign(runner, { done }))
    child.on('exit', () => Object.assign(runner, { ended: true }))
    child.kill('SIGSTOP')
    return runner
  })
  while (!runners.some(({ ended }) => ended))
    for (const runner of runners) await oneTurn(runner, Math.max(leastWarmUp, warmUp))
  for (const { child } of runners) child.kill('SIGKILL')
  return runners.map(paceOf)
}

async function oneTurn(runner: Runner, warmUp: number): Promise<void> {
  runner.child.kill('SIGCONT')
  await sleep(start)
  const [before, at] = [runner.done, performance.now()]
  await sleep(turn)
  const rate = ((runner.done - before) * 1000) / (performance.now() - at)
  if (before > warmUp * runner.jobs && !runner.ended) runner.rates.push(rate)
  runner.child.kill('SIGSTOP')
}

function paceOf({ jobs, rates }: Runner): Pace {
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length
  const variance = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / Math.max(1, rates.length - 1)
  return { jobs, rate: mean, error: Math.sqrt(variance / rates.length), turns: rates.length }
}
