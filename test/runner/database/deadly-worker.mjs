import readOne from '../../../dist/runner/worker.js'

/** Reads as the real worker does, except that some files end the whole process, as the system does when memory runs out. */
export default async function readOrDie(task) {
  if (task.name.startsWith('deadly')) process.kill(process.pid, 'SIGKILL')
  if (task.name.startsWith('slow')) await new Promise((done) => setTimeout(done, 1500))
  return readOne(task)
}
