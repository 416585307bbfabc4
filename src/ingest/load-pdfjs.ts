type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

let loading: Promise<Pdfjs> | null = null

/** The library takes a tenth of a second to load: it is loaded with the first PDF. */
export function loadPdfjs(): Promise<Pdfjs> {
  loading ??= loadWithOwnBuiltins()
  return loading
}

/**
 * The library brings substitutes for what old browsers lack, and puts three of them in the place of what Node has and does better: every
 * `push` of the whole program, and all JSON, would be several times slower from then on.
 */
async function loadWithOwnBuiltins(): Promise<Pdfjs> {
  const own = [
    { of: Array.prototype, name: 'push', is: Array.prototype.push },
    { of: JSON, name: 'parse', is: JSON.parse },
    { of: JSON, name: 'stringify', is: JSON.stringify },
  ]
  try {
    const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
    // It would be loaded with the first file, and bring the same.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    return pdfjs
  } finally {
    for (const { of, name, is } of own)
      Object.defineProperty(of, name, { value: is, writable: true, enumerable: false, configurable: true })
  }
}
