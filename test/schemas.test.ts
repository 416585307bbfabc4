import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pipelineHash } from '../scripts/write-pipeline-hash.ts'
import { staleSchemas } from '../scripts/write-schemas.ts'
import { generator } from '../src/pipeline/version.ts'

test('schemas/ is what the program says (else: npm run schemas)', () => {
  expect(staleSchemas()).toEqual([])
})

test('results carry the version of the package', () => {
  expect(generator.version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version)
})

test('results carry the hash of the sources as they are (else: npm run build)', () => {
  expect(generator.pipeline).toBe(pipelineHash())
  expect(generator.pipeline).toMatch(/^[0-9a-f]{16}$/)
})
