import { basename } from 'node:path'
import { Extraction } from '../pipeline/schema.ts'

/** Name of the result of a source file: its whole name, so that formats of one report do not collide. */
export const jsonNameOf = (sourceFile: string): string => `${basename(sourceFile)}.json`

/**
 * The JSON text of one document: keys in the order of the schema, two blanks a level, lists of numbers on one line, a newline at
 * the end. The same extraction gives the same bytes. Throws when the extraction breaks its schema: that is a bug.
 */
export const writeJson = (extraction: Extraction): string => `${textOf(Extraction.parse(extraction), '')}\n`

/** Added up piece by piece: half the time of the indenting JSON.stringify, which counts in a long run. */
function textOf(value: unknown, indent: string): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const inner = `${indent}  `
  let text = ''
  if (Array.isArray(value)) {
    if (isNumbers(value)) return numbersText(value)
    for (const item of value) text += `${text === '' ? '[\n' : ',\n'}${inner}${textOf(item, inner)}`
    return `${text}\n${indent}]`
  }
  for (const [key, item] of Object.entries(value)) {
    // Keys are those of the schemas: no sign in them needs a backslash.
    if (item !== undefined) text += `${text === '' ? '{\n' : ',\n'}${inner}"${key}": ${textOf(item, inner)}`
  }
  return text === '' ? '{}' : `${text}\n${indent}}`
}

/** Numbers, and lists of numbers (boxes): a place is easier to read on one line than on six. */
type Numbers = (number | Numbers)[]

const isNumbers = (list: unknown[]): list is Numbers =>
  list.every((item) => typeof item === 'number' || (Array.isArray(item) && isNumbers(item)))

const numbersText = (list: Numbers): string =>
  `[${list.map((item) => (typeof item === 'number' ? JSON.stringify(item) : numbersText(item))).join(', ')}]`
