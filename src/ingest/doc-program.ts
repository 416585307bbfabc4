import { type ChildProcess, spawn } from 'node:child_process'

export interface ProgramEnd {
  /** False when it had to be stopped. */
  inTime: boolean
  /** Null when it was stopped or could not be started. */
  exitCode: number | null
  output: string
}

/** Runs a program to its end or to the time limit, in a process group of its own: soffice is a script that starts another program. */
export function runProgram(
  program: string,
  args: string[],
  { timeLimit, input }: { timeLimit: number; input?: Uint8Array },
): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'], detached: true })
    const chunks: Buffer[] = []
    let inTime = true
    const timer = setTimeout(() => {
      inTime = false
      stopGroup(child)
    }, timeLimit)
    const finish = (exitCode: number | null): void => {
      clearTimeout(timer)
      resolve({ inTime, exitCode, output: Buffer.concat(chunks).toString('utf8') })
    }
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    // A program that ends before it has read everything closes the pipe; its exit code tells the rest.
    child.stdin.on('error', () => {})
    child.on('close', finish)
    child.on('error', () => finish(null))
    child.stdin.end(input)
  })
}

function stopGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // The group has ended in the meantime.
    child.kill('SIGKILL')
  }
}
