/**
 * Writes generated reports with what is true of them, to look at or to reproduce a case named in docs/accuracy.md.
 *   npm run generate -- --seed 17 --format html --out DIR [--count 10] [--clean]
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { generate } from './generate/generate.ts'
import { toJsonLines } from './generate/truth.ts'
import { bytesOf, formatOf, formats } from './score/generated.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '1' },
    format: { type: 'string' },
    out: { type: 'string' },
    clean: { type: 'boolean', default: false },
  },
})
const format = formats.find((name) => name === values.format)
if (!values.out || (values.format && !format)) {
  console.error(`usage: npm run generate -- --seed N --out DIR [--count N] [--format ${formats.join('|')}] [--clean]`)
  process.exit(2)
}
mkdirSync(values.out, { recursive: true })
for (let seed = Number(values.seed); seed < Number(values.seed) + Number(values.count); seed++) {
  const file = generate(seed, values.clean ? { error: false } : {})
  const extension = format ?? formatOf(seed)
  writeFileSync(join(values.out, `${seed}.${extension}`), bytesOf(file, extension))
  writeFileSync(join(values.out, `${seed}.jsonl`), toJsonLines(file.truth))
  const planted = file.error ? `${file.error.class}: ${file.error.was} -> ${file.error.mutation.figure.raw}` : 'clean'
  console.log(`${seed}.${extension}  ${file.kind}  ${planted}`)
}
