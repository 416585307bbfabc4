import { recalled } from '../../base/recall.ts'

/** A stretch of a paragraph between full stops: [start, end) in the text of the block. */
export interface Sentence {
  start: number
  end: number
  /** 1-based number in the paragraph; part of the group of its figures. */
  number: number
  /** Ended by a semicolon: the next sentence goes on with the same list. */
  open: boolean
  /** Ended by the mark of the next item: that item goes on with the list around this one. */
  item?: true
}

const stops = /[。！？!?；;\n]/

/** Splits a paragraph at full stops and semicolons that do not stand in brackets or quotes. */
export const sentencesOf = recalled((folded: string): readonly Sentence[] => {
  const sentences: Sentence[] = []
  let start = 0
  let depth = 0
  for (let i = 0; i <= folded.length; i++) {
    const c = folded[i]
    if (c === '(' || c === '“' || c === '《') depth++
    else if (c === ')' || c === '”' || c === '》') depth = Math.max(0, depth - 1)
    if (depth <= 1 && c === '(' && marksItem(folded, i) && folded.slice(start, i).trim() !== '') {
      sentences.push({ start, end: i, number: sentences.length + 1, open: false, item: true })
      start = i
      continue
    }
    const ends = i === folded.length || (stops.test(c as string) && (depth === 0 || c === '。'))
    if (!ends) continue
    if (c === '。') depth = 0
    if (folded.slice(start, i).trim() !== '') {
      sentences.push({ start, end: i, number: sentences.length + 1, open: c === ';' })
    }
    start = i + 1
  }
  return sentences
})

/** The clauses of a stretch; a comma inside a figure (1,047起) parts none. */
export const clausesOf = (stretch: string): string[] => stretch.split(/[:;。]|,(?!(?<=\d,)\d{3}(?!\d))/)

/** The words up to the first stop. */
export const firstClause = (text: string): string => clausesOf(text)[0] ?? ''

/** …1.12万元(2)支出…: a list mark in the middle of a sentence starts the next item. */
const marksItem = (folded: string, at: number): boolean =>
  /^[(]\d{1,2}[)]\s*[\u4e00-\u9fa5]/.test(folded.slice(at, at + 6)) && /[元%;,、:]\s*$/.test(folded.slice(0, at))

/** Behind a number it counts something, and the number is no mark of a heading. */
export const counter =
  '(?:年|月)(?!度|初|末|底)|日|个(?!人)|万|亿|千|百|元|家(?!庭)|户(?!籍)|人(?!员|才|口)|名(?!称)|项(?!目)|次|件|台(?!账)|所(?!属)|条(?!件)|处(?!置|理)|类(?!别)|种(?!植)|期(?!末)|批(?!复)|天(?!然)|位(?!置)|座|套|辆|份|场(?!地|馆)|公里|平方|立方|米|吨|亩|小时|分(?!析|项|类)'

/** 2.1 总体支出, 2.1.3 资金投向: the number of a section, with so many numbers below the first, parted from its words; 1.2 万亩 is a figure. */
export const sectionNumber = (below: string): RegExp =>
  new RegExp(`^\\s*\\d{1,2}(?:\\.\\d{1,2})${below}[.、]?\\s+(?=[\\u4e00-\\u9fa5“"(]{2})(?!${counter})`)

/** Characters that set off the items of a list without numbering them. */
export const bullets = '●◆■▪•◇➢▶►★☆○◎❖'

/** Numbered list marks at the start of a paragraph or sentence: 一、 (一) 1. 2.1 1、 (1) ① —— */
export const listMark = new RegExp(
  `^\\s*(?:[-—–]{1,4}|[${bullets}·*]|[(]?[一二三四五六七八九十]{1,3}[)、.]|[(]\\d{1,2}[)]|\\d{1,2}(?:[、)]|\\.(?!\\d))|[①-⑳]|第[一二三四五六七八九十]+[部章节条项][分]?|[一二三四五六七八九十]是)\\s*|${sectionNumber('{1,3}').source}`,
)
