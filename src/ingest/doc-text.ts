import WordExtractor from 'word-extractor'
import { DocumentBuilder } from './document-builder.ts'
import type { ReadResult } from './reader.ts'

/**
 * The bare text of a .doc, a line a paragraph. Cells of tables are parted by tabs, but rows run into one another: they are
 * not made tables again, since a guessed grid would put figures under wrong headers.
 */
export async function readDocText(bytes: Uint8Array): Promise<ReadResult> {
  const extracted = await new WordExtractor().extract(Buffer.from(bytes))
  const builder = new DocumentBuilder()
  const draftOf = (line: string) => ({ text: line.trim(), heading: null, align: null, marker: '' })
  for (const text of [extracted.getBody(), extracted.getTextboxes(), extracted.getFootnotes()]) {
    for (const line of text.split('\n')) builder.addParagraph(draftOf(line))
  }
  for (const line of extracted.getHeaders({ includeFooters: true }).split('\n')) builder.addFurniture(draftOf(line))
  return { document: builder.finish('application/msword'), problems: [] }
}
