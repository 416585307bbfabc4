import { constants } from 'node:os'

const signals = ['SIGINT', 'SIGTERM'] as const

/**
 * The first Ctrl-C (or SIGTERM) asks for an end, the second one ends the program at once: what is on the disk is whole at any instant.
 * `release` gives the signals back their usual meaning.
 */
export function stopOnSignals(onFirst: () => void): { signal: AbortSignal; release: () => void } {
  const stop = new AbortController()
  const onSignal = (name: NodeJS.Signals): void => {
    if (stop.signal.aborted) process.exit(128 + constants.signals[name])
    stop.abort()
    onFirst()
  }
  for (const name of signals) process.on(name, onSignal)
  return {
    signal: stop.signal,
    release: () => {
      for (const name of signals) process.off(name, onSignal)
    },
  }
}
