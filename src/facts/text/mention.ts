import type { Quantity } from '../quantity-types.ts'
import type { Measure } from '../schema.ts'

/** A figure of money or a rate read from a sentence, before it becomes an amount. */
export interface Mention {
  quantity: Quantity
  measure: Measure
  subject: string
  /** Parents of the subject: the head of the list it stands in. */
  path: string[]
  period: string | null
  /** Denominator of a rate: its measure, or the words that name it. */
  base: Measure | null
  baseWords: string | null
  /** -1 when the verb says that the figure is a decrease. */
  sign: 1 | -1
  projected: boolean
  /** Sentence of the paragraph, 1-based. */
  sentence: number
  /** Head of the list the figure is a part of. */
  head: Mention | null
  /** Said again in other digits right behind the figure itself: 4,860万元(约0.49亿元). */
  restates: Mention | null
  /** Denominator named in the middle of a share: 占预算300万元的38.12%. */
  isBase?: boolean
  /** A difference from another figure (比预算数减少4.8万元): no whole that could have parts. */
  compared?: boolean
  /** A budget that is cut as a whole: in a sum of what was cut it counts as a decrease. */
  isCancelled?: boolean
  /** A share of what another paragraph or a table states the amount of. */
  isApart?: boolean
  /** The sum a share in a row is of: 一季度3万元、二季度2万元，分别占60%和40%. */
  part?: Mention | undefined
  /** A share that its own clause says the part of (债券占总投资的60%): of no other sum, wherever it stands. */
  isNamed?: boolean
  /** The sum a share is of, where the sentence gives it right before. */
  whole?: Mention
}

/** Parts of a total as the text lists them. */
export interface ListOfParts {
  head: Mention
  parts: Mention[]
  /** 其中, 主要, 等: the parts need not cover the whole. */
  complete: boolean
  /** Parts of any measure count (总计由收入和年初结转构成). */
  mixed?: boolean
  /** Opened by the name of its whole: “三公”经费支出中，… */
  named?: boolean
  /** Its head points back: 未支付的664万元中，… */
  pointed?: boolean
  /** The whole stands in another paragraph: then only parts that do add up say so. */
  guessed?: boolean
  /**
   * Its parts are items: the first figure of each is one. `sentences`: (1)…(2)… in one paragraph, whatever their verbs;
   * `paragraphs`: the paragraphs that follow, by the figure of the head's own measure.
   */
  items?: 'sentences' | 'paragraphs'
  /** Style of the marks of its items (一、, (一), 1): items of another style are parts of parts. Null for items without marks. */
  style?: string | null
  /** Marks of the levels that its items stand below. */
  above?: string[]
}
