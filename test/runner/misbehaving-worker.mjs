import readOne from '../../dist/runner/worker.js'

/** What a file of this name makes the worker do; every other file is read as usual. */
const tricks = {
  'endless.html': () => {
    for (;;);
  },
  'waits.html': () => new Promise(() => {}),
  'exits.html': () => process.exit(3),
  'greedy.html': () => {
    const kept = []
    for (;;) kept.push(new Array(1e6).fill(kept.length))
  },
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
  return readOne(task)
}
