import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Classes of SQLSTATE that pass by themselves: connection (08), serialization and deadlock (40), out of disk, memory or connections
 * (53), shutdown and start of the server (57P). PostgreSQL manual, appendix A.
 */
const transientClasses = /^(08|40|53|57P)/

/** What the network says when a server is away. */
const transientCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
])

/** The driver gives these errors no code. */
const transientMessages =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Query read timeout)/

/** Whether the database is away or overloaded, so that the same statement may well succeed later. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  // Several addresses of one host name were tried, each with its own error.
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.every(isTransient)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return transientClasses.test(code) || transientCodes.has(code) || transientMessages.test(error.message)
}

const firstWait = 200
/** A server that restarts is found again within this time. */
const longestWait = 10_000

/** Milliseconds to wait after the given number of failures: doubling, with a spread so that a hundred machines do not come back at once. */
const waitAfter = (failures: number): number =>
  Math.min(longestWait, firstWait * 2 ** Math.min(failures, 10)) * (0.5 + Math.random() / 2)

/** Repeats what a missing database made fail, for as long as it takes; every other error is thrown, and so is the signal's. */
export async function untilAnswered<Result>(
  work: () => Promise<Result>,
  { signal, onWait }: { signal?: AbortSignal; onWait?: (error: Error) => void } = {},
): Promise<Result> {
  for (let failures = 0; ; failures++) {
    try {
      return await work()
    } catch (error) {
      if (!isTransient(error)) throw error
      onWait?.(error as Error)
      await sleep(waitAfter(failures), undefined, signal === undefined ? {} : { signal })
    }
  }
}
