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
  // Small functions wait like all others until they are hot: more than half of what was compiled were small ones.
  '--max-bytecode-size-for-early-opt=0',
  // Young values are collected on the worker's own thread, some 40 times a second: helpers cost more than they save.
  '--no-parallel-scavenge',
]

/** Room for short-lived values of a worker, MiB: three times V8's half-space of 64. */
export const youngGeneration = 192

/** Call before workers start: what is set holds for threads that start later. */
export function tuneWorkers(): void {
  for (const flag of workerFlags) setFlagsFromString(flag)
}
