import type { Problem } from '../base/problem.ts'
import type { FileLimits } from './file-limits.ts'

const problem = (code: string, message: string, message_en: string): Problem => ({
  code,
  level: 'error',
  page: null,
  message,
  message_en,
})

export const timedOut = ({ seconds }: FileLimits): Problem =>
  problem(
    'run.timed-out',
    `${seconds} 秒没有进展，已放弃读取。请检查文件，或放宽 --time-limit 并加 --retry 重试。`,
    `Given up: nothing was finished in ${seconds} seconds. Check the file, or raise --time-limit and run again with --retry.`,
  )

export const outOfMemory = ({ memory }: FileLimits): Problem =>
  problem(
    'run.out-of-memory',
    `读取需要的内存超过 ${memory} MiB，已放弃。请拆分文件，或放宽 --memory 并加 --retry 重试。`,
    `Given up: reading it takes more than ${memory} MiB of memory. Split the file, or raise --memory and run again with --retry.`,
  )

export const workerLost = (how: string): Problem =>
  problem(
    'run.worker-lost',
    `读取时处理线程意外终止（${how}），重试一次仍然如此。请将此文件报告给核数的维护者。`,
    `The worker ended unexpectedly while reading it (${how}), and did so again when it was tried once more. Report this file to the maintainers of heshu.`,
  )

export const processLost = (how: string): Problem =>
  problem(
    'run.process-lost',
    `读取时整个程序意外终止（${how}），单独重试仍然如此。请将此文件报告给核数的维护者。`,
    `The whole program ended while reading it (${how}), and did so again when it was read alone. Report this file to the maintainers of heshu.`,
  )

export const defect = (what: string): Problem =>
  problem(
    'run.defect',
    `核数本身出错（${what}），该文件未读取。请将此文件报告给核数的维护者。`,
    `heshu itself failed on this file (${what}) and did not read it. Report this file to the maintainers of heshu.`,
  )

export const fileTooLarge = ({ bytes }: FileLimits): Problem =>
  problem(
    'file.too-large',
    `文件超过 ${Math.floor(bytes / 2 ** 20)} MiB，未读取。请拆分，或放宽 --max-size 并加 --retry 重试。`,
    `The file is larger than ${Math.floor(bytes / 2 ** 20)} MiB and was not read. Split it, or raise --max-size and run again with --retry.`,
  )

export const notAccessible = (why: string): Problem =>
  problem(
    'file.not-accessible',
    `无法打开文件（${why}）。请检查文件是否存在、是否有读取权限，然后重新运行。`,
    `The file cannot be opened (${why}). Check that it exists and may be read, then run again.`,
  )
