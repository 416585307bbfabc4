import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { staleSchemas } from '../scripts/write-schemas.ts'
import { generator } from '../src/pipeline/version.ts'

test('schemas/ is what the program says (else: npm run schemas)', () => {
  expect(staleSchemas()).toEqual([])
})

test('results carry the version of the package', () => {
  expect(generator.version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version)
})
