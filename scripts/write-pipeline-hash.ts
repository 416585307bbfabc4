/** Last step of the build: writes what stands in every result as generator.pipeline. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256 } from '../src/base/hash.ts'

/** Folders and files of src/ on which the bytes of a result depend. */
const parts = ['base', 'document', 'ingest', 'reports', 'facts', 'checks', 'pipeline', 'outputs/json.ts']

export const pipelineHashFile = 'dist/pipeline-hash.txt'

/** Sixteen hexadecimal digits: the same for the same sources and package versions, wherever they lie. */
export function pipelineHash(): string {
  const files = parts.flatMap((part) =>
    part.endsWith('.ts')
      ? [`src/${part}`]
      : readdirSync(join('src', part), { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.ts'))
          .map((file) => join('src', part, file).replaceAll('\\', '/')),
  )
  const sources = files.sort().map((file) => `${file} ${sha256(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'))}`)
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }
  return sha256([...sources, JSON.stringify(dependencies)].join('\n')).slice(0, 16)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(pipelineHashFile, `${pipelineHash()}\n`)
