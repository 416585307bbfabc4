import { basename } from 'node:path'
import { Extraction } from '../pipeline/schema.ts'

/** Name of the result of a source file: its whole name, so that formats of one report do not collide. */
export const jsonNameOf = (sourceFile: string): string => `${basename(sourceFile)}.json`

/**
 * The JSON text of one document: keys in the order of the schema, two blanks a level, lists of numbers on one line, a newline at
 * the end. The same extraction gives the same bytes. Throws when the extraction breaks its schema: that is a bug.
 */
export const writeJson = (extraction: Extraction): string =>
  `${JSON.stringify(Extraction.parse(extraction), null, 2).replace(numbers, onOneLine)}\n`

/**
 * A list of numbers, or of such lists (boxes): a place is easier to read on one line than on six. Line breaks stand between values only, in
 * strings they are written \n, so no string is taken for a list.
 */
const numbers = /\[\n[\s\d.,e+\-[\]]*\]/g

const onOneLine = (list: string): string => list.replace(/\s+/g, '').replace(/,/g, ', ')
