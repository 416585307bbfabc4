import { DocumentBuilder } from './document-builder.ts'
import { linesToParagraphs } from './document-lines.ts'
import { decodeText } from './html-decode.ts'
import type { ReadResult } from './reader.ts'

/** Plain text -> its paragraphs; lines that an old editor wrapped are joined. */
export function readText(bytes: Uint8Array): ReadResult {
  const lines = decodeText(bytes)
    .text.replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
  const builder = new DocumentBuilder()
  for (const text of linesToParagraphs(lines)) {
    builder.addParagraph({ text, heading: null, align: null, marker: '' })
  }
  return { document: builder.finish('text/plain'), problems: [] }
}
