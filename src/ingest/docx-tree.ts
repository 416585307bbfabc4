import mammoth from 'mammoth'

/** mammoth's nodes as far as they are used. The library calls its tree unstable: its version is pinned. */
export type TreeNode =
  | { type: 'paragraph' | 'run' | 'hyperlink'; children: TreeNode[] }
  | { type: 'text'; value: string }
  | { type: 'tab' }
  | { type: 'break'; breakType: 'line' | 'page' | 'column' }
  | { type: 'checkbox'; checked: boolean }
  | { type: 'bookmarkStart'; name: string }
  | { type: 'noteReference'; noteType: string; noteId: string }
  | TreeTable

export interface TreeTable {
  type: 'table'
  children: { type: 'tableRow'; isHeader: boolean; children: TreeCell[] }[]
}

export interface TreeCell {
  type: 'tableCell'
  colSpan: number
  rowSpan: number
  children: TreeNode[]
}

export interface Tree {
  children: TreeNode[]
  /** The paragraphs of a note. */
  note(type: string, id: string): TreeNode[]
  messages: string[]
}

interface MammothDocument {
  type: 'document'
  children: TreeNode[]
  notes: { findNoteByKey(key: string): { body: TreeNode[] } | null }
}

/** Text of the parts that are handed to mammoth. */
export interface TreeSource {
  document: string
  footnotes: string | undefined
  endnotes: string | undefined
}

/** Reads the parts with mammoth and keeps its tree, before it would become HTML. */
export async function readTree(source: TreeSource): Promise<Tree> {
  const parts = new Map<string, string>([['word/document.xml', source.document]])
  if (source.footnotes !== undefined) parts.set('word/footnotes.xml', source.footnotes)
  if (source.endnotes !== undefined) parts.set('word/endnotes.xml', source.endnotes)
  let tree: MammothDocument | undefined
  const keepTree = (document: MammothDocument): object => {
    tree = document
    return { ...document, children: [] }
  }
  // In place of bytes mammoth also takes an opened package: this one holds the prepared parts.
  const file = {
    exists: (name: string) => parts.has(name),
    read: async (name: string) => parts.get(name),
  }
  const { messages } = await mammoth.convertToHtml({ file } as unknown as { buffer: Buffer }, {
    transformDocument: keepTree,
  })
  const { children, notes } = tree as MammothDocument
  return {
    children,
    note: (type, id) => notes.findNoteByKey(`${type}-${id}`)?.body ?? [],
    messages: messages.map(({ message }) => message),
  }
}
