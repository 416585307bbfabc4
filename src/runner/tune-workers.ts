import { setFlagsFromString } from 'node:v8'

/**
 * Workers read thousands of files with the same code: what V8 does on threads beside them (collecting, compiling) takes time from the other
 * workers. Measured in docs/scale.md; flags of V8 11 to 13.
 */
export const workerFlags: readonly string[] = [
  // Optimised code that nobody holds is thrown away when the old generation is collected: collect it when it is full, not from 20 MiB on.
  '--initial-old-space-size=256',
  // And then when it is five times what was in use after the last time (V8 alone: at most four times, after a while less than twice).
  '--heap-growing-percent=400',
  // Less inlining: a third less compiling, and the code is no slower.
  '--max-inlined-bytecode-size-cumulative=400',
]

/** Room for short-lived values of a worker, MiB: three times V8's half-space of 32. */
export const youngGeneration = 96

/** Call before workers start: what is set holds for threads that start later. */
export function tuneWorkers(): void {
  for (const flag of workerFlags) setFlagsFromString(flag)
}
