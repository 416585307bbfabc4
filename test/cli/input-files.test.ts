import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findInputFiles } from '../../src/cli/input-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'heshu-inputs-'))
mkdirSync(join(folder, 'a', 'deep'), { recursive: true })
mkdirSync(join(folder, 'b'))
for (const file of ['a/one.pdf', 'a/deep/two.docx', 'a/~$two.docx', 'a/notes.txt', 'b/one.pdf', 'b/page.HTML']) {
  writeFileSync(join(folder, file), 'x')
}
afterAll(() => rmSync(folder, { recursive: true }))

const at = (name: string): string => join(folder, name)

test('a folder is read with its subfolders, and results lie as the files do', async () => {
  const { files, otherKinds } = await findInputFiles([at('a')])
  expect(files).toEqual([
    { path: at('a/deep/two.docx'), name: 'deep/two.docx', output: 'deep/two.docx.json' },
    { path: at('a/one.pdf'), name: 'one.pdf', output: 'one.pdf.json' },
  ])
  expect(otherKinds).toEqual(
    new Map([
      ['.txt', 1],
      ['.docx', 1],
    ]),
  )
})

test('a pattern that the shell left alone is expanded here', async () => {
  const { files } = await findInputFiles([at('*/*.pdf').replaceAll('\\', '/')])
  expect(files.map((file) => file.path)).toEqual([at('a/one.pdf'), at('b/one.pdf')])
})

test('a file named itself is taken whatever it is called, and only once', async () => {
  const { files } = await findInputFiles([at('a/notes.txt'), at('a/notes.txt')])
  expect(files).toEqual([{ path: at('a/notes.txt'), name: 'notes.txt', output: 'notes.txt.json' }])
})

test('two files of one name do not overwrite each other', async () => {
  const { files } = await findInputFiles([at('a/one.pdf'), at('b/one.pdf')])
  expect(new Set(files.map((file) => file.output)).size).toBe(2)
})

test('what is not there is named', async () => {
  expect((await findInputFiles([at('c'), at('a/*.html')])).missing).toEqual([at('c'), at('a/*.html')])
})

test('a name that would be too long with its ending is cut, and stays apart from others that begin the same', async () => {
  // 84 characters of three bytes each.
  const long = (end: string): string => at(`b/${'路'.repeat(82)}${end}.pdf`)
  for (const end of ['甲', '乙']) writeFileSync(long(end), 'x')
  const { files } = await findInputFiles([long('甲'), long('乙')])
  expect(new Set(files.map(({ output }) => output)).size).toBe(2)
  for (const { name, output } of files) {
    expect(name).toHaveLength(87)
    expect(output).toMatch(/^路+~[0-9a-f]{8}\.pdf\.json$/)
    expect(Buffer.byteLength(output)).toBeLessThanOrEqual(255)
  }
})
