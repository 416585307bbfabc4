import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const fileLimit = 300
const functionLimit = 60

/**
 * What is longer than the limits today, with its length: the list only shrinks. An entry that is no longer needed, or longer than the
 * thing is, fails the test.
 */
const longFiles: Record<string, number> = {}
const longFunctions: Record<string, number> = {
  'scripts/samples/culture-final-accounts.ts tables': 91,
}

/** Word lists are data: they may be as long as the language is. */
const isData = (file: string): boolean => file.includes('/words/')

const files = ['src', 'scripts', 'test'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .filter((file) => /\.(ts|mjs)$/.test(file) && !isData(file))
    .sort(),
)

const lineCount = (text: string): number => text.trimEnd().split('\n').length

/** Functions of a file with their length in lines. Bodies of describe blocks are lists of tests, not functions. */
function functionsOf(file: string): { name: string; lines: number }[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: { name: string; lines: number }[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body && !isDescribeBody(node)) {
      const first = source.getLineAndCharacterOfPosition(node.getStart()).line
      const last = source.getLineAndCharacterOfPosition(node.getEnd()).line
      found.push({ name: `${file} ${nameOf(node)}`, lines: last - first + 1 })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText()
  const parent = node.parent
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.name.getText()
  if (ts.isCallExpression(parent)) return `in ${parent.expression.getText().slice(0, 40)}`
  return 'function'
}

const isDescribeBody = (node: ts.Node): boolean =>
  ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText())

const oversized = (sizes: Map<string, number>, limit: number, known: Record<string, number>): string[] => [
  ...[...sizes]
    .filter(([name, lines]) => lines > (known[name] ?? limit))
    .map(([name, lines]) => `${name}: ${lines} lines`),
  ...Object.entries(known)
    .filter(([name, allowed]) => (sizes.get(name) ?? 0) < allowed)
    .map(([name]) => `${name}: shorter than its exception, lower or remove it`),
]

describe('size', () => {
  test(`files have at most ${fileLimit} lines`, () => {
    const sizes = new Map(files.map((file) => [file, lineCount(readFileSync(file, 'utf8'))]))
    expect(oversized(sizes, fileLimit, longFiles)).toEqual([])
  })

  test(`functions fit on a screen: at most ${functionLimit} lines`, () => {
    const sizes = new Map<string, number>()
    for (const { name, lines } of files.flatMap(functionsOf)) sizes.set(name, Math.max(lines, sizes.get(name) ?? 0))
    expect(oversized(sizes, functionLimit, longFunctions)).toEqual([])
  })
})
