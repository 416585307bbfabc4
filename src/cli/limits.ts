import type { Command } from 'commander'
import { defaultLimits, type FileLimits } from '../runner/file-limits.ts'
import { type Declaring, positiveInteger } from './declare.ts'

export interface LimitOptions {
  timeLimit?: number
  maxPages?: number
  /** In MiB. */
  maxSize?: number
  /** In MiB. */
  memory?: number
}

/** What one file may cost, for all commands that read many. */
export const withLimits = (command: Command, declaring: Declaring): Command =>
  command
    .option('--time-limit <seconds>', declaring.say.timeLimit, positiveInteger(declaring))
    .option('--max-pages <n>', declaring.say.maxPages, positiveInteger(declaring))
    .option('--max-size <mib>', declaring.say.maxSize, positiveInteger(declaring))
    .option('--memory <mib>', declaring.say.memory, positiveInteger(declaring))

export const limitsOf = ({ timeLimit, maxSize, maxPages, memory }: LimitOptions): FileLimits => ({
  seconds: timeLimit ?? defaultLimits.seconds,
  bytes: maxSize === undefined ? defaultLimits.bytes : maxSize * 2 ** 20,
  pages: maxPages ?? defaultLimits.pages,
  memory: memory ?? defaultLimits.memory,
})
