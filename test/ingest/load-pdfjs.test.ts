import { expect, test } from 'vitest'
import { loadPdfjs } from '../../src/ingest/load-pdfjs.ts'

test('the PDF library leaves the language as it was', async () => {
  const own = [Array.prototype.push, JSON.parse, JSON.stringify]
  const first = loadPdfjs()
  expect(loadPdfjs()).toBe(first)
  const { getDocument } = await first
  expect([Array.prototype.push, JSON.parse, JSON.stringify]).toEqual(own)
  // A damaged file brings in the half of the library that reads.
  const loading = getDocument({ data: new Uint8Array(20), verbosity: 0 })
  await expect(loading.promise).rejects.toThrow()
  await loading.destroy()
  expect(Array.prototype.push).toBe(own[0])
  expect(JSON.stringify).toBe(own[2])
  expect(Object.keys([1])).toEqual(['0'])
})
