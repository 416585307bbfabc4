/**
 * 67.61 and 61.76: two figures as written, without separators, with the same digits in another order and the point at the same place.
 * @param least digits there have to be; of fewer it is chance too often
 */
export function isReordered(a: string, b: string, least: number): boolean {
  const digits = (of: string): string => [...of.replace(/\D/g, '')].sort().join('')
  return (
    a !== b &&
    a.length === b.length &&
    a.indexOf('.') === b.indexOf('.') &&
    digits(a).length >= least &&
    digits(a) === digits(b)
  )
}
