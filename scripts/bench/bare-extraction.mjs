/** Reads files one after another in one thread, nothing around it: node scripts/bench/bare-extraction.mjs FOLDER MOST */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { extract } from '../../dist/pipeline/extract.js'

const [folder, most] = process.argv.slice(2)
const files = readdirSync(folder, { recursive: true })
  .filter((name) => statSync(join(folder, name)).isFile())
  .sort()
  .slice(0, Number(most))
  .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))

const kinds = {}
// Readers are loaded and code is warm before the clock starts, as it is in the middle of a long run.
for (const { name, bytes } of files.slice(0, 60)) await extract(bytes, { name, ocr: 'never' })
const cpu = process.cpuUsage()
const start = performance.now()
for (const { name, bytes } of files) {
  const before = performance.now()
  const { source } = await extract(bytes, { name, ocr: 'never' })
  const kind = extname(name).slice(1)
  kinds[kind] ??= { files: 0, pages: 0, seconds: 0 }
  kinds[kind].files++
  kinds[kind].pages += source.pages ?? 0
  kinds[kind].seconds += (performance.now() - before) / 1000
}
const used = process.cpuUsage(cpu)
console.log(
  JSON.stringify({
    files: files.length,
    seconds: (performance.now() - start) / 1000,
    cpu: (used.user + used.system) / 1e6,
    kinds,
  }),
)
