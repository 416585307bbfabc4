import { expect, test } from 'vitest'
import { showStatus } from '../../src/cli/show-status.ts'
import type { Status } from '../../src/runner/database/status.ts'

const status: Status = {
  states: [
    { state: 'done', files: 1200, bytes: 1, pages: 5400, numbers: 98_000, findings: 310 },
    { state: 'encrypted', files: 2, bytes: 1, pages: 0, numbers: 0, findings: 0 },
    { state: null, files: 300, bytes: 1, pages: 0, numbers: 0, findings: 0 },
  ],
  in_hand: 6,
  to_retry: 1,
  other_versions: [{ pipeline: '0a1b2c', files: 40 }],
  machines: [{ machine: 'reader-1', workers: 1, jobs: 4, silent: 2.4 }],
  rate: 0.5,
  unread: [
    {
      file: '东区/locked.pdf',
      state: 'encrypted',
      reason_code: 'pdf.encrypted',
      reason_zh: '文件已加密。',
      reason_en: 'The file is encrypted.',
      attempts: 1,
    },
  ],
  database_bytes: 123_456_789,
}

test('the status says what is done, what is left, who works and what was not read', () => {
  expect(showStatus(status, 'en')).toMatchInlineSnapshot(`
    "Files
      done               1200 (5400 pages, 98000 numbers, 310 findings)
      encrypted          2 (0 pages, 0 numbers, 0 findings)
      to read            293
      being read         6
      to be tried again  1
    40 of them wait for machines of version 0a1b2c; submit them again to have them read by this one.
    Rate: 30.0 files a minute, about 10 min left

    Machines
      reader-1  4 files at a time, heard of 2 s ago

    2 files not read (the first 1)
      东区/locked.pdf: The file is encrypted. [pdf.encrypted]

    Size of the database: 123.5 MB"
  `)
  expect(showStatus(status, 'zh')).toMatchInlineSnapshot(`
    "文件
      读完      1200 个（页 5400，数字 98000，不符 310）
      有密码    2 个（页 0，数字 0，不符 0）
      待读      293
      正在读    6
      等待重试  1
    其中 40 个等待版本 0a1b2c 的机器；重新 submit 可改由当前版本读取。
    速度：每分钟 30.0 个文件，预计还需 10 分

    机器
      reader-1  同时处理 4 个文件，2 秒前有消息

    未读成的 2 个文件（列出前 1 个）
      东区/locked.pdf: 文件已加密。 [pdf.encrypted]

    数据库大小：123.5 MB"
  `)
})

test('without machines the work that is left needs one', () => {
  expect(showStatus({ ...status, machines: [] }, 'en')).toContain('run heshu work')
  const finished = status.states.filter(({ state }) => state !== null)
  expect(showStatus({ ...status, machines: [], states: finished }, 'en')).not.toMatch(/No machine|Rate/)
})
