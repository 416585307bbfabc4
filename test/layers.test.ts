import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Data flows down this list; a folder imports only from itself and from those above it. */
const layers = [
  'base',
  'document',
  'ingest',
  'readings',
  'reports',
  'facts',
  'checks',
  'arbitration',
  'pipeline',
  'outputs',
  'runner',
  'cli',
]

/** Narrower than "everything above": a rule sees facts, not formats. */
const forbidden: Record<string, string[]> = { checks: ['document', 'ingest'] }

/** Packages that belong to one folder, so that replacing one touches that folder alone. */
const onlyUser: Record<string, string[]> = {
  'pdfjs-dist': ['ingest'],
  mammoth: ['ingest'],
  'word-extractor': ['ingest'],
  'tesseract.js': ['ingest'],
  yauzl: ['ingest'],
  natural: ['facts', 'checks', 'reports'],
  piscina: ['runner'],
  'graphile-worker': ['runner'],
  pg: ['runner'],
  '@duckdb/node-api': ['outputs'],
  'write-excel-file': ['outputs'],
  commander: ['cli'],
}

/** Folders that neither read files nor talk to a person: bytes in, values out. */
const pure = ['base', 'document', 'readings', 'reports', 'facts', 'checks', 'arbitration', 'pipeline']

const impure = /\b(console\.|Math\.random\(|Date\.now\(|new Date\(\)|process\.(env|stdout|stderr|exit))/g
const readsItsOwnPackage = ['pipeline/version.ts']

const sources = sourceFiles()

function sourceFiles(): string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
    .sort()
}

/** What a file imports: static, type-only and dynamic imports alike. */
function importsOf(file: string): string[] {
  const text = readFileSync(join('src', file), 'utf8')
  return [...text.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)'([^']+)'/g)].map((match) => match[1] as string)
}

const folderOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] as string) : '')

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

describe('layers', () => {
  test('every folder of src has its place in the list', () => {
    const folders = new Set(sources.map(folderOf).filter((folder) => folder !== ''))
    expect([...folders].filter((folder) => !layers.includes(folder))).toEqual([])
  })

  test('the list sees imports of every kind', () => {
    expect(importsOf('pipeline/extract.ts')).toContain('../ingest/read-file.ts')
  })

  test('every folder imports only from its left', () => {
    const wrong = sources.filter((file) => folderOf(file) !== '').flatMap(wrongWays)
    expect(wrong).toEqual([])
  })

  test('a package is used by its folder alone', () => {
    const wrong = sources.flatMap((file) =>
      importsOf(file)
        .filter((name) => !(onlyUser[packageOf(name)] ?? [folderOf(file)]).includes(folderOf(file)))
        .map((name) => `${file} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })

  test('up to the pipeline nothing touches files, the clock, chance or the console', () => {
    const pureSources = sources.filter((file) => pure.includes(folderOf(file)) && !readsItsOwnPackage.includes(file))
    const wrong = pureSources.flatMap((file) => {
      const modules = importsOf(file).filter((name) => /^node:(fs|child_process|worker_threads|http|os)/.test(name))
      const calls = readFileSync(join('src', file), 'utf8').match(impure) ?? []
      return [...modules, ...calls].map((what) => `${file}: ${what}`)
    })
    expect(wrong).toEqual([])
  })
})

function wrongWays(file: string): string[] {
  const from = folderOf(file)
  const allowed = layers.slice(0, layers.indexOf(from) + 1).filter((layer) => !forbidden[from]?.includes(layer))
  return importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => relative('src', join('src', dirname(file), name)).replaceAll('\\', '/'))
    .filter((path) => !allowed.includes(folderOf(path)))
    .map((path) => `${file} imports ${path}`)
}
