import '../../dist/ingest/docx.js'
import '../../dist/ingest/html.js'
import '../../dist/ingest/pdf.js'
import { loadPdfjs } from '../../dist/ingest/load-pdfjs.js'
import readOne from '../../dist/runner/worker.js'

// Loaded before the clock of a file starts: on a busy machine it takes longer than the short time limits of the tests.
await loadPdfjs()

const planted = {
  get byteLength() {
    throw new TypeError('planted')
  },
}

/** What a file of this name makes the worker do; every other file is read as usual. */
const tricks = {
  'endless.html': () => {
    for (;;);
  },
  'waits.html': () => new Promise(() => {}),
  'exits.html': () => process.exit(3),
  'crashes.html': () => process.kill(process.pid, 'SIGSEGV'),
  'greedy.html': () => {
    const kept = []
    for (;;) kept.push(new Array(1e6).fill(kept.length))
  },
  'slow.html': () => new Promise((done) => setTimeout(done, 700)),
  'later.html': () => {
    setTimeout(() => {
      throw new Error('late')
    })
    return new Promise(() => {})
  },
}

export default async function readOrMisbehave(task) {
  Atomics.add(task.steps, 0, 1)
  await tricks[task.name]?.()
  // A file on whose account heshu itself fails.
  if (task.name === 'throws.html') return readOne({ ...task, bytes: planted })
  return readOne(task)
}
