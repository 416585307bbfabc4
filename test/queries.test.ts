import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { queriesPage } from '../scripts/write-queries.ts'

test('docs/queries.md shows the answers on the samples as they are now (else: npm run queries)', async () => {
  expect(readFileSync('docs/queries.md', 'utf8')).toBe(await queriesPage())
})
