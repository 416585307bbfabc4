import { readFileSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'

/** Another process of this machine is writing into the folder. */
export class FolderInUse extends Error {
  readonly pid: number

  constructor(pid: number) {
    super(`process ${pid} is writing into this folder`)
    this.name = 'FolderInUse'
    this.pid = pid
  }
}

/**
 * Keeps two runs from writing one ledger. The lock names its process, so that one left behind by a killed process is no obstacle.
 * Gives the function that takes the lock away. Throws FolderInUse.
 */
export async function lockFolder(path: string): Promise<() => Promise<void>> {
  for (;;) {
    try {
      await writeFile(path, `${process.pid} ${startOf(process.pid)}\n`, { flag: 'wx' })
      return () => rm(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const [pid, start] = (await readFile(path, 'utf8').catch(() => '')).trim().split(' ')
    if (pid !== undefined && pid !== '' && isRunning(Number(pid), start ?? '')) throw new FolderInUse(Number(pid))
    await rm(path, { force: true })
  }
}

/** Process numbers are used again: with its time of start, where the system tells it, a process is known for sure. */
function isRunning(pid: number, start: string): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // Somebody else's process is one too.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return startOf(pid) === start
}

/** Ticks after the start of the machine at which a process began; empty on systems without /proc. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program, in brackets, may hold blanks; the time of start is the 22nd field.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
