import { filesStep } from './001-files.ts'

export interface Step {
  name: string
  text: string
}

/** Applied in this order, each once. A released step is never changed: what comes later is a step of its own at the end. */
export const steps: readonly Step[] = [{ name: 'files', text: filesStep }]
