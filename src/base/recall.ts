/** Answers that are kept: the sentences, cells and names of a report that are read by many readers in turn. */
const most = 512

/**
 * The same function with its last answers kept: many readers ask the same about the same text. The function must depend on the text
 * alone, and its answers must not be changed by those who asked.
 */
export function recalled<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (known.has(text)) return known.get(text) as T
    const fresh = answer(text)
    if (known.size >= most) known.clear()
    known.set(text, fresh)
    return fresh
  }
}
