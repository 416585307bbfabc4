import type { Problem } from '../base/problem.ts'

/** A file that cannot be read, with the sentence for the user: thrown by readers, turned into the result by read-file. */
export class ReadFailure extends Error {
  readonly problem: Problem

  constructor(code: string, zh: string, en: string) {
    super(en)
    this.name = 'ReadFailure'
    this.problem = { code, level: 'error', page: null, message: zh, message_en: en }
  }
}

/** A problem about the whole file that did not stop the reading. */
export const remark = (code: string, level: 'warning' | 'note', zh: string, en: string): Problem => ({
  code,
  level,
  page: null,
  message: zh,
  message_en: en,
})
