import { basename } from 'node:path'
import { Extraction } from '../pipeline/schema.ts'

/** Name of the result of a source file: its whole name, so that formats of one report do not collide. */
export const jsonNameOf = (sourceFile: string): string => `${basename(sourceFile)}.json`

/**
 * The JSON text of one document: keys in the order of the schema, two blanks a level, lists of numbers on one line, a newline at
 * the end. The same extraction gives the same bytes. Throws when the extraction breaks its schema: that is a bug.
 */
export const writeJson = (extraction: Extraction): string => `${textOf(Extraction.parse(extraction), '')}\n`

function textOf(value: unknown, indent: string): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    if (isCompact(value)) return JSON.stringify(value).replaceAll(',', ', ')
    return `[\n${value.map((item) => inner + textOf(item, inner)).join(',\n')}\n${indent}]`
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  if (entries.length === 0) return '{}'
  return `{\n${entries.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${textOf(item, inner)}`).join(',\n')}\n${indent}}`
}

/** Numbers, and lists of numbers (boxes): a place is easier to read on one line than on six. */
const isCompact = (list: unknown[]): boolean =>
  list.every((item) => typeof item === 'number' || (Array.isArray(item) && isCompact(item)))
