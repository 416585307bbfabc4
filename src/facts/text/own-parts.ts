import { addUp } from '../../base/decimal.ts'
import type { Amount } from '../schema.ts'
import type { ListOfParts, Mention } from './mention.ts'

/** …；丙支出42万元。具体情况如下：甲0万元，乙26万元，丙42万元: the sum told last is one of the items, whatever it is called there. */
export const isOneOfItems = ({ value }: Amount, parts: readonly Amount[]): boolean =>
  parts.some((part) => part.value === value) && parts.some((part) => part.value !== value && part.value !== 0)

/**
 * The figures that a whole is divided into. Figures that each equal it (小微企业 of 中小企业) say it again and divide nothing; where the first one
 * does and the others come to it, they are its parts: 补助收入9.4亿元，其中一般补助9.4亿元，主要为甲0.7亿元、乙6.6亿元、丙2.1亿元.
 */
export function ownParts(total: Amount, parts: readonly Amount[]): readonly Amount[] {
  const [first, ...rest] = parts
  if (!first || total.value === 0 || first.value !== total.value) return parts
  if (rest.every(({ value }) => value === total.value)) return []
  return rest.length > 1 && addUp(rest.map(({ value }) => value)).eq(total.value) ? rest : parts
}

const kindsOfOwn = [/(?<!非)税收(?:收入)?$/, /非税(?:收入)?$/]

/**
 * 地方收入3亿元，其中税收收入2亿元，非税收入1亿元，上级补助收入…: taxes and what is no tax are all that a government takes in itself (政府收支分类科目), so
 * what is told behind both divides something else.
 */
export function ownRevenue(parts: Mention[]): Mention[] {
  const places = kindsOfOwn.map((kind) => parts.findIndex(({ subject }) => kind.test(subject)))
  return places.includes(-1) ? parts : parts.slice(0, Math.max(...places) + 1)
}

/**
 * 安排省级支出5.5亿元，安排市县支出2.9亿元，其中：1.…: the sentence in front of the items tells sums of one measure one after the other, and each
 * item may tell of all of them.
 */
export const besideHead = ({ head, items }: ListOfParts, texts: ReadonlyMap<Mention, string>): boolean =>
  items === 'paragraphs' &&
  [...texts.keys()].some(
    (m) =>
      m !== head &&
      m.quantity.kind === 'money' &&
      texts.get(m) === texts.get(head) &&
      m.sentence === head.sentence &&
      m.measure === head.measure &&
      m.subject !== head.subject &&
      m.head === null &&
      !m.restates &&
      !m.compared,
  )
