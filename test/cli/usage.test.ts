import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { languageOf } from '../../src/cli/language.ts'
import { runHeshu } from './run-heshu.ts'

test.each([
  [['extract', 'samples'], '--out'],
  [['extract', 'samples', '--out', 'x', '--colour'], '--colour'],
  [['extract', '--out', 'x'], 'path'],
  [['check', 'samples', '--format', 'xml'], '--format'],
  [['draw', 'a.pdf', '--page', '0', '--out', 'a.png'], '--page'],
  [['dance'], 'dance'],
  [['check', 'no/such/file.pdf'], 'no/such/file.pdf'],
  [['schema', 'no-such'], 'no-such'],
])('%j is wrong use: exit code 2 and a sentence that names it', async (args, name) => {
  const { code, stdout, stderr } = await runHeshu(args)
  expect(code).toBe(2)
  expect(stderr).toContain(name)
  expect(stdout).toBe('')
})

test('help and version are no errors', async () => {
  expect(await runHeshu(['--version'])).toMatchObject({ code: 0 })
  const help = await runHeshu(['--help'])
  expect(help.code).toBe(0)
  for (const command of ['extract', 'check', 'schema', 'draw']) expect(help.stdout).toContain(command)
})

test('help and errors are in the language of the user', async () => {
  expect((await runHeshu(['--help'], { lang: 'zh_CN.UTF-8' })).stdout).toContain('读取报告')
  expect((await runHeshu(['extract', '--lang', 'zh', 'samples'])).stderr).toContain('必须给出选项')
})

test('the language is what --lang says, else the locale, else English', () => {
  expect(languageOf(['check', '--lang', 'zh'], { LANG: 'en_US.UTF-8' })).toBe('zh')
  expect(languageOf(['check', '--lang=en'], { LANG: 'zh_CN.UTF-8' })).toBe('en')
  expect(languageOf(['check'], { LANG: 'zh_TW.UTF-8' })).toBe('zh')
  expect(languageOf(['check'], { LC_ALL: 'de_DE.UTF-8', LANG: 'zh_CN.UTF-8' })).toBe('en')
  expect(languageOf([], {})).toBe('en')
})

test('schema prints the names, or one schema as it is published', async () => {
  const names = (await runHeshu(['schema'])).stdout.trim().split('\n')
  expect(names).toContain('extraction')
  const { code, stdout } = await runHeshu(['schema', 'amount'])
  expect(code).toBe(0)
  expect(stdout).toBe(readFileSync('schemas/amount.schema.json', 'utf8'))
})
