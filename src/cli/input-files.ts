import { stat } from 'node:fs/promises'
import { basename, dirname, extname, isAbsolute, join, relative, resolve } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import type { Lang } from '../outputs/words/labels.ts'
import { messages } from './words/messages.ts'

/** A file to read, and the name of its result below the output folder. */
export interface InputFile {
  path: string
  /** Whole file name with .json; below a folder given as input, with its subfolders. Unique in one run. */
  output: string
}

export interface InputFiles {
  files: InputFile[]
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
function withOutputs(found: readonly Found[]): InputFile[] {
  const named = found.map(({ path, from }) => ({ path, output: `${relative(from, path)}.json` }))
  const uses = new Map<string, number>()
  for (const { output } of named) uses.set(output, (uses.get(output) ?? 0) + 1)
  return named.map(({ path, output }) => ({ path, output: uses.get(output) === 1 ? output : flatName(path) }))
}

/** Steps upwards cannot stand in a name below the output folder. */
function flatName(path: string): string {
  const parts = relative('.', path).split(/[\\/]/)
  return `${parts.map((part) => (part === '..' ? '_' : part)).join('/')}.json`
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
