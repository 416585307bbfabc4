/** Writes test/golden/ anew from samples/. The difference is to be read before it is committed: it is what changed for users. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { writeJson } from '../src/outputs/json.ts'
import { goldenOf, readSample, sampleFiles } from '../test/sample-files.ts'

mkdirSync('test/golden', { recursive: true })
for (const file of readdirSync('test/golden')) rmSync(`test/golden/${file}`)
for (const file of sampleFiles) {
  const { extraction } = await readSample(file)
  writeFileSync(goldenOf(file), writeJson(extraction))
  console.log(goldenOf(file))
}
