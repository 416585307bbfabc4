import { readFileSync } from 'node:fs'
const { readFile } = await import(process.env.ROOT + '/src/ingest/read-file.ts')
for (const f of process.argv.slice(2)) {
  const r = await readFile(readFileSync(f), f, { ocr: 'auto', engine: 'auto' } as any)
  console.log('==', f, JSON.stringify(r.problems.map((p: any) => p.code)))
  for (const b of r.document?.blocks ?? []) {
    if (b.kind === 'paragraph') console.log(b.id, 'P', JSON.stringify(b.text))
    else { console.log(b.id, 'T', b.rows, b.cols, b.method, b.page, b.pageBreaks); for (let i = 0; i < b.rows; i++) console.log('   ', b.cells.filter((c: any) => c.row === i).map((c: any) => `${c.col}${c.colSpan > 1 || c.rowSpan > 1 ? `(${c.rowSpan}x${c.colSpan})` : ''}:${JSON.stringify(c.text)}`).join(' ')) }
  }
}
