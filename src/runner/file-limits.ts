/** How much one file may cost before it is given up. */
export interface FileLimits {
  /** Longest time in which nothing of the file is finished: neither a page nor, after the last page, the file. */
  seconds: number
  /** Size of the file in bytes. */
  bytes: number
  /** Pages of a PDF. */
  pages: number
  /** Memory of the worker's JavaScript heap, in MiB. Pictures lie outside of it and have a limit of their own in the PDF reader. */
  memory: number
}

export const defaultLimits: FileLimits = { seconds: 300, bytes: 256 * 2 ** 20, pages: 2000, memory: 2048 }
