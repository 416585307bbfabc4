import type { Problem } from '../../base/problem.ts'
import type { ContentsMissing } from './contents.ts'

const problem = (code: string, message: string, message_en: string): Problem => ({
  code,
  level: 'error',
  page: null,
  message,
  message_en,
})

export const workerLostCode = 'run.worker-lost'

/** The process or machine that read the file ended, every time. */
export const readerEnded = (tries: number): Problem =>
  problem(
    workerLostCode,
    `读取此文件的进程或机器 ${tries} 次都意外终止，已放弃。请检查内存是否足够，再用 submit --retry 重新提交；仍然如此请报告给核数的维护者。`,
    `The process or machine that read it ended unexpectedly all ${tries} times, and it was given up. Check that there is enough memory and submit it again with --retry; if that does not help, report the file to the maintainers of heshu.`,
  )

/** The queue gave the file up for a reason of its own. */
export const notRead = (tries: number, why: string): Problem =>
  problem(
    'run.not-read',
    `尝试 ${tries} 次均未能读取（${why}）。请排除原因后用 submit --retry 重新提交。`,
    `It could not be read in ${tries} tries (${why}). Remove the cause and submit it again with --retry.`,
  )

const whyMissing: Record<ContentsMissing['why'], [string, string]> = {
  'not-there': ['内容不在存放处', 'its contents are not where they were stored'],
  'no-folder': ['本机没有共享文件夹', 'this machine was not given the shared folder'],
  altered: ['存放的内容与提交时不同', 'the stored contents are not those that were submitted'],
}

export function contentsMissing(tries: number, { why }: ContentsMissing): Problem {
  const [zh, en] = whyMissing[why]
  return problem(
    'run.contents-missing',
    `尝试 ${tries} 次均未能取得文件（${zh}）。请检查共享文件夹，再用 submit --retry 重新提交。`,
    `The file could not be fetched in ${tries} tries: ${en}. Check the shared folder and submit it again with --retry.`,
  )
}
