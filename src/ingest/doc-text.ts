import { createRequire } from 'node:module'
import { runProgram } from './doc-program.ts'
import { DocumentBuilder } from './document-builder.ts'
import type { ReadResult } from './reader.ts'

const require = createRequire(import.meta.url)

/** A long report takes a second. */
const timeLimit = 60_000
const memoryLimit = 512

/** Texts of a .doc as the library gives them. */
interface ExtractedText {
  body: string
  boxes: string
  notes: string
  headers: string
}

/**
 * word-extractor follows the sector chains of a damaged file in circles until the whole process dies, so it works in a
 * process of its own: the file on its standard input, the text as JSON on its standard output.
 */
const program = `
const WordExtractor = require(process.argv[1])
new WordExtractor().extract(require('node:fs').readFileSync(0)).then((found) => {
  const headers = found.getHeaders({ includeFooters: true })
  const text = { body: found.getBody(), boxes: found.getTextboxes(), notes: found.getFootnotes(), headers }
  process.stdout.write(JSON.stringify(text))
}, () => process.exit(1))
`

/**
 * The bare text of a .doc, a line a paragraph. Cells of tables are parted by tabs, but rows run into one another: they are
 * not made tables again, since a guessed grid would put figures under wrong headers.
 */
export async function readDocText(bytes: Uint8Array): Promise<ReadResult> {
  const { body, boxes, notes, headers } = await extractText(bytes)
  const builder = new DocumentBuilder()
  const draftOf = (line: string) => ({ text: line.trim(), heading: null, align: null, marker: '' })
  for (const text of [body, boxes, notes]) {
    for (const line of text.split('\n')) builder.addParagraph(draftOf(line))
  }
  for (const line of headers.split('\n')) builder.addFurniture(draftOf(line))
  return { document: builder.finish('application/msword'), problems: [] }
}

async function extractText(bytes: Uint8Array): Promise<ExtractedText> {
  const library = require.resolve('word-extractor')
  const args = [`--max-old-space-size=${memoryLimit}`, '--input-type=commonjs', '-e', program, library]
  const { exitCode, output } = await runProgram(process.execPath, args, { timeLimit, input: bytes })
  if (exitCode !== 0) throw new Error('The text streams of the file are damaged')
  return JSON.parse(output) as ExtractedText
}
