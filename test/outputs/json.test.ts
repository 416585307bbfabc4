import { expect, test } from 'vitest'
import { jsonNameOf, writeJson } from '../../src/outputs/json.ts'
import { exampleExtraction } from './example-extraction.ts'

test('the text is the extraction, whatever order its keys were set in', () => {
  const example = exampleExtraction()
  const reversed = Object.fromEntries(Object.entries(example).reverse()) as typeof example
  expect(JSON.parse(writeJson(example))).toEqual(example)
  expect(writeJson(reversed)).toBe(writeJson(example))
})

test('two blanks a level, boxes on one line, a newline at the end', () => {
  const text = writeJson(exampleExtraction())
  expect(text.startsWith('{\n  "format": "heshu/1",\n')).toBe(true)
  expect(text).toContain('"boxes": [[100, 200, 140, 214]],\n')
  expect(text.endsWith('}\n')).toBe(true)
})

test('a text that looks like a list of numbers stays as it is', () => {
  const example = exampleExtraction()
  const file = '[\n  1,\n  2\n]'
  const text = writeJson({ ...example, source: { ...example.source, file } })
  expect((JSON.parse(text) as typeof example).source.file).toBe(file)
})

test('an extraction that breaks its schema is a defect, not a file', () => {
  const example = exampleExtraction()
  expect(() => writeJson({ ...example, source: { ...example.source, bytes: 1.5 } })).toThrow()
})

test('formats of one report do not collide', () => {
  expect(jsonNameOf('in/park.docx')).toBe('park.docx.json')
  expect(jsonNameOf('in/park.pdf')).toBe('park.pdf.json')
})
