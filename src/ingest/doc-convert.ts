import { constants } from 'node:fs'
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runProgram } from './doc-program.ts'

export type Conversion = { docx: Uint8Array; reason?: never } | { docx: null; reason: 'missing' | 'failed' | 'timeout' }

/** A report takes seconds; a first start with a new profile on a busy machine up to half a minute. */
const timeLimit = 120_000

/** Programs by which LibreOffice is called. */
const programs = ['soffice', 'libreoffice']

/** Converts with LibreOffice in a folder and with a profile of its own, so that conversions do not wait for each other. */
export async function convertToDocx(bytes: Uint8Array): Promise<Conversion> {
  const program = await findProgram()
  if (program === null) return { docx: null, reason: 'missing' }
  const folder = await mkdtemp(join(tmpdir(), 'heshu-doc-'))
  try {
    const source = join(folder, 'source.doc')
    await writeFile(source, bytes)
    const profile = pathToFileURL(join(folder, 'profile')).href
    const { inTime } = await runProgram(
      program,
      [
        '--headless',
        '--norestore',
        '--nolockcheck',
        `-env:UserInstallation=${profile}`,
        ...['--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder],
        source,
      ],
      { timeLimit },
    )
    const docx = await readFile(join(folder, 'source.docx')).catch(() => null)
    return docx ? { docx } : { docx: null, reason: inTime ? 'failed' : 'timeout' }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function findProgram(): Promise<string | null> {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  for (const folder of folders) {
    for (const name of programs) {
      const path = join(folder, name)
      const isThere = await access(path, constants.X_OK).then(
        () => true,
        () => false,
      )
      if (isThere) return path
    }
  }
  return null
}
