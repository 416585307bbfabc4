import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { foldText } from '../src/base/chinese-text.ts'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => join('src', file).replaceAll('\\', '/'))
  .filter((file) => /\/words\/[^/]+\.ts$/.test(file))
  .sort()

/** Word lists that are matched against report text, which is folded first; the others are sentences for people. */
const isMatched = (file: string): boolean => !/^src\/(outputs|cli|runner)\//.test(file)

function uncommented(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  return source.statements
    .filter(ts.isVariableStatement)
    .filter((statement) => statement.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword))
    .filter((statement) => !ts.getLeadingCommentRanges(source.text, statement.getFullStart())?.length)
    .map((statement) => `${file}: ${statement.declarationList.declarations[0]?.name.getText()}`)
}

/** Flat lists of terms that a module exports, by name. */
async function termLists(file: string): Promise<[name: string, terms: string[]][]> {
  const module: Record<string, unknown> = await import(pathToFileURL(file).href)
  return Object.entries(module).flatMap(([name, value]): [string, string[]][] => {
    const list = value instanceof Set ? [...value] : value
    return Array.isArray(list) && list.length > 0 && list.every((term) => typeof term === 'string')
      ? [[name, list]]
      : []
  })
}

describe('word lists', () => {
  test('every list says where its terms are used', () => {
    expect(files.flatMap(uncommented)).toEqual([])
  })

  test.each(files.filter(isMatched))('%s holds every term once, as folded text has it', async (file) => {
    for (const [name, terms] of await termLists(file)) {
      expect(
        terms.filter((term, i) => terms.indexOf(term) !== i),
        `${name} repeats`,
      ).toEqual([])
      expect(
        terms.filter((term) => foldText(term) !== term),
        `${name} can never match`,
      ).toEqual([])
    }
  })
})
