import type { Settled } from '../runner/settle-file.ts'

/** How fast files are read and how long the rest will take. Files known from an earlier run cost nothing and are left out of the rate. */
export class Pace {
  /** Files of the run. */
  readonly total: number
  readonly #start = performance.now()
  #read = 0
  #known = 0

  constructor(total: number) {
    this.total = total
  }

  count(how: Settled['how']): void {
    if (how === 'known') this.#known++
    else this.#read++
  }

  /** Files that have come to their end. */
  get files(): number {
    return this.#read + this.#known
  }

  get known(): number {
    return this.#known
  }

  /** Since the start, to the tenth. */
  get seconds(): number {
    return Math.round((performance.now() - this.#start) / 100) / 10
  }

  get filesPerSecond(): number {
    return this.#read === 0 ? 0 : this.#read / Math.max(this.seconds, 0.1)
  }

  /** Null as long as nothing can be said. */
  get secondsLeft(): number | null {
    return this.#read === 0 ? null : Math.round((this.total - this.files) / this.filesPerSecond)
  }
}
