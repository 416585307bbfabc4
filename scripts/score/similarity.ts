/** What two names have in common once marks, spaces and width are set aside: 1 the same, 0.9 one within the other, else by letter pairs. */
export function similarity(a: string | null | undefined, b: string | null | undefined): number {
  const [x, y] = [squeezed(a), squeezed(b)]
  if (x === y) return 1
  if (x === '' || y === '') return 0
  const [short, long] = x.length < y.length ? [x, y] : [y, x]
  if (short.length >= 2 && long.includes(short)) return 0.9
  return sharedPairs(x, y)
}

const cache = new Map<string, string>()

export function squeezed(text: string | null | undefined): string {
  const key = String(text ?? '')
  const known = cache.get(key)
  if (known !== undefined) return known
  const result = key
    .normalize('NFKC')
    .replace(/[\s"'“”‘’《》()（）【】[\]、,，.。:：;；·\-—_/]/g, '')
    .toLowerCase()
  if (cache.size > 20_000) cache.clear()
  cache.set(key, result)
  return result
}

function sharedPairs(x: string, y: string): number {
  const left = pairsOf(x)
  let shared = 0
  for (const [pair, count] of pairsOf(y)) shared += Math.min(count, left.get(pair) ?? 0)
  const total = Math.max(x.length - 1, 0) + Math.max(y.length - 1, 0)
  return total === 0 ? 0 : (2 * shared) / total
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** The same number, whatever its form. */
export const sameNumber = (a: unknown, b: unknown): boolean =>
  a !== null &&
  a !== undefined &&
  b !== null &&
  b !== undefined &&
  a !== '' &&
  Math.abs(Number(a) - Number(b)) <= 1e-9 * Math.max(1, Math.abs(Number(a)), Math.abs(Number(b)))
