import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import { engineSettings, type OcrEngine, type PictureLayout, segmentationModes } from './engine.ts'
import { type GreyPicture, pgmHeader } from './grey-picture.ts'
import { dataName, language, unpackedDataFolder } from './language-data.ts'
import { OcrFailure } from './ocr-failure.ts'

const program = 'tesseract'

/** Older programs cannot read the data. */
const oldestVersion = 4

/** Version of the program on PATH; null when there is none that can be used. */
export async function nativeVersion(): Promise<string | null> {
  try {
    const { stdout, stderr } = await promisify(execFile)(program, ['--version'], { timeout: 10_000 })
    const version = /^tesseract v?(\d+[\d.]*)/m.exec(stdout + stderr)?.[1]
    return version && Number.parseInt(version, 10) >= oldestVersion ? version : null
  } catch {
    return null
  }
}

/** The native program: a process for every picture, because it reads one and ends. Starting it takes a tenth of a second. */
export async function nativeEngine(version: string): Promise<OcrEngine> {
  const folder = await unpackedDataFolder()
  const running = new Set<ReturnType<typeof spawn>>()
  return {
    name: `tesseract ${version} (${dataName})`,
    recognise: (picture, layout, timeLimit) => run(folder, picture, layout, timeLimit, running),
    close: async () => {
      for (const child of running) child.kill('SIGKILL')
    },
  }
}

function run(
  folder: string,
  picture: GreyPicture,
  layout: PictureLayout,
  timeLimit: number,
  running: Set<ReturnType<typeof spawn>>,
): Promise<string> {
  const settings = { ...engineSettings, tessedit_create_hocr: '1' }
  const child = spawn(
    program,
    ['stdin', 'stdout', '--tessdata-dir', folder, '-l', language, '--psm', segmentationModes[layout]].concat(
      Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ),
    // Its own threads fight each other over small work: one thread is twice as fast as four.
    // In a group of its own: Ctrl-C is for the program, which finishes the page in hand.
    { env: { ...process.env, OMP_THREAD_LIMIT: '1' }, stdio: ['pipe', 'pipe', 'ignore'], detached: true },
  )
  running.add(child)
  // Whoever leaves the process takes its engines along.
  const stop = (): void => void child.kill('SIGKILL')
  process.once('exit', stop)
  return new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      stop()
      reject(new OcrFailure('timeout', `no answer within ${timeLimit} ms`))
    }, timeLimit)
    const chunks: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
    // A program that dies early does not take its picture: its exit code says so.
    child.stdin?.on('error', () => {})
    child.on('error', (error) => reject(new OcrFailure('failed', error.message)))
    child.on('close', (code) => {
      clearTimeout(timer)
      running.delete(child)
      process.off('exit', stop)
      if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'))
      else reject(new OcrFailure('failed', `tesseract ended with code ${code}`))
    })
    child.stdin?.write(pgmHeader(picture))
    child.stdin?.end(picture.data)
  })
}
