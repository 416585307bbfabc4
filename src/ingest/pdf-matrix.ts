/** [a, b, c, d, e, f] as PDF has it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** The matrix that does `second` first and `first` after it, as nested coordinate systems do. */
export const times = (first: Matrix, second: Matrix): Matrix => [
  first[0] * second[0] + first[2] * second[1],
  first[1] * second[0] + first[3] * second[1],
  first[0] * second[2] + first[2] * second[3],
  first[1] * second[2] + first[3] * second[3],
  first[0] * second[4] + first[2] * second[5] + first[4],
  first[1] * second[4] + first[3] * second[5] + first[5],
]

export const apply = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
]

/** A matrix out of whatever array holds six numbers; the identity when it does not. */
export function matrixOf(values: ArrayLike<number> | null | undefined): Matrix {
  if (!values || values.length < 6) return identity
  return [values[0], values[1], values[2], values[3], values[4], values[5]] as unknown as Matrix
}
