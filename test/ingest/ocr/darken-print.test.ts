import { expect, test } from 'vitest'
import { darkenPrint } from '../../../src/ingest/ocr/darken-print.ts'
import { inkThreshold } from '../../../src/ingest/ocr/ink-threshold.ts'

/** Every twelfth pixel is print. */
function page(print: number) {
  const data = Uint8Array.from({ length: 60_000 }, (_, i) => (i % 36 < 3 ? print : 250 + (i % 6)))
  return { width: 300, height: 200, data }
}

test('faint print becomes as dark as print, and its paper stays paper', () => {
  const picture = page(225)
  expect(darkenPrint(picture)).toBe(true)
  expect(picture.data[0]).toBeLessThan(130)
  expect(picture.data[20]).toBeGreaterThan(220)
  expect(inkThreshold(picture)).toBeLessThan(200)
})

test('ordinary print stays as it is', () => {
  const picture = page(60)
  expect(darkenPrint(picture)).toBe(false)
  expect(picture.data).toEqual(page(60).data)
})
