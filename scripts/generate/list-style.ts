import type { Random } from './random.ts'

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫'

const listStyles = {
  bracketed: (i: number): string => `（${ordinals[i]}）`,
  dotted: (i: number): string => `${i + 1}.`,
  comma: (i: number): string => `${i + 1}、`,
  wideDot: (i: number): string => `${i + 1}．`,
  number: (i: number): string => `（${i + 1}）`,
  circled: (i: number): string => `${circled[i]}`,
  /** The separator is lost, as in text taken from web pages. */
  glued: (i: number): string => `${i + 1}`,
  firstly: (i: number): string => `${ordinals[i]}是`,
} as const

/** Marker of the i-th entry of a list (from 0). */
export type Marker = (i: number) => string

/** A style of numbering; not one that would stand beside the same marks within the entries. */
export const drawMarker = (random: Random, except: readonly (keyof typeof listStyles)[] = []): Marker => {
  const names = (Object.keys(listStyles) as (keyof typeof listStyles)[]).filter((name) => !except.includes(name))
  return listStyles[random.pick(names)]
}

export const chapter = (i: number): string => `${ordinals[i]}、`
