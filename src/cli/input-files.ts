import { stat } from 'node:fs/promises'
import { basename, dirname, extname, isAbsolute, join, relative, resolve } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { sha256 } from '../base/hash.ts'
import type { Lang } from '../outputs/words/labels.ts'
import type { RunFile } from '../runner/run-options.ts'
import { messages } from './words/messages.ts'

export interface InputFiles {
  files: RunFile[]
  /** Paths and patterns that led to nothing. */
  missing: string[]
  /** Files in folders that do not look like documents, counted by ending. */
  otherKinds: Map<string, number>
}

/** Endings that are looked at in folders. A file named by itself is read whatever it is called: its content decides. */
const endings = ['.pdf', '.docx', '.doc', '.wps', '.rtf', '.html', '.htm', '.shtml', '.xhtml', '.mht', '.mhtml']

interface Found {
  path: string
  /** Folder that the name of the result starts from. */
  from: string
}

/** Files, folders and patterns of the command line as a sorted list of files, each once. */
export async function findInputFiles(paths: readonly string[]): Promise<InputFiles> {
  const found: Found[] = []
  const missing: string[] = []
  const otherKinds = new Map<string, number>()
  for (const path of paths) {
    const here = await filesAt(path, otherKinds)
    if (here === null) missing.push(path)
    else found.push(...here)
  }
  const once = [...new Map(found.map((file) => [resolve(file.path), file])).values()]
  return { files: withOutputs(once), missing, otherKinds }
}

/** Null when there is nothing of that name and no file that matches it as a pattern. */
async function filesAt(path: string, otherKinds: Map<string, number>): Promise<Found[] | null> {
  const info = await stat(path).catch(() => null)
  if (info?.isFile()) return [{ path, from: dirname(path) }]
  if (info?.isDirectory()) return filesBelow(path, otherKinds)
  if (!isDynamicPattern(path)) return null
  const matches = await glob(path, { expandDirectories: false, absolute: isAbsolute(path) })
  return matches.length === 0 ? null : matches.sort().map((file) => ({ path: file, from: dirname(file) }))
}

async function filesBelow(folder: string, otherKinds: Map<string, number>): Promise<Found[]> {
  const all = await glob('**/*', { cwd: folder })
  const found: Found[] = []
  for (const file of all.sort()) {
    const ending = extname(file).toLowerCase()
    // Word keeps "~$name.docx" beside a document that is open.
    if (endings.includes(ending) && !basename(file).startsWith('~$'))
      found.push({ path: join(folder, file), from: folder })
    else otherKinds.set(ending || basename(file), (otherKinds.get(ending || basename(file)) ?? 0) + 1)
  }
  return found
}

/** Names below the starting folder; where two inputs would write the same file, their whole relative paths. */
function withOutputs(found: readonly Found[]): RunFile[] {
  const named = found.map(({ path, from }) => ({ path, name: relative(from, path).replaceAll('\\', '/') }))
  const uses = new Map<string, number>()
  for (const { name } of named) uses.set(name, (uses.get(name) ?? 0) + 1)
  return named.map(({ path, name }) => {
    const unique = uses.get(name) === 1 ? name : flatName(path)
    return { path, name: unique, output: outputName(unique) }
  })
}

/** Steps upwards cannot stand in a name below the output folder. */
function flatName(path: string): string {
  const parts = relative('.', path).split(/[\\/]/)
  return parts.map((part) => (part === '..' ? '_' : part)).join('/')
}

/** Longest name of a file, in bytes, that file systems take. */
const longestName = 255

/** Whole file name with .json. A name that would be too long is cut, and its hash keeps it apart from others that begin the same. */
function outputName(name: string): string {
  const output = `${name}.json`
  if (Buffer.byteLength(basename(output)) <= longestName) return output
  const ending = `~${sha256(name).slice(0, 8)}${extname(name)}.json`
  let start = basename(name, extname(name))
  while (Buffer.byteLength(start + ending) > longestName) start = start.slice(0, -1)
  return join(dirname(name), start + ending)
}

/** The files to read, with a sentence on the error output for everything passed over; null when nothing is left. */
export async function inputsOrComplaint(paths: readonly string[], lang: Lang): Promise<InputFiles | null> {
  const say = messages[lang]
  const inputs = await findInputFiles(paths)
  for (const path of inputs.missing) console.error(say.nothingFound(path))
  const others = [...inputs.otherKinds.values()].reduce((sum, count) => sum + count, 0)
  if (others > 0) console.error(say.otherKinds(others, [...inputs.otherKinds.keys()].sort().join(' ')))
  if (inputs.files.length > 0) return inputs
  console.error(say.noDocuments)
  return null
}
