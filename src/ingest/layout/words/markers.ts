/** Beginnings of a numbered paragraph: 一、 （一） 1. 1、 （1） ① 第一，. Used to tell a new paragraph from a wrapped line. */
export const numberingMarker =
  /^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}(?:\.\d{1,2}){0,3}[、．]|\d{1,2}(?:\.\d{1,2}){0,3}\.(?!\d)|[（(]\d{1,2}[）)]|\d{1,2}[）)]|[①-⑳]|第[一二三四五六七八九十]{1,3}(?:部分|章|节|条|[，,、])|附[件表录]\s*[\d一二三四五六七八九十]*[:：]?$|[●■◆★▲•▪➢\uf06c\uf06e\uf075\uf076\uf077\uf09f\uf0a7\uf0b2\uf0b7\uf0d8\uf0fc]|注[:：])/

/** A line that is nothing but the mark of an annex: below it something else begins, and nothing above goes on in it. */
export const annexLine = /^附[件表录]\s*[\d一二三四五六七八九十]{0,3}[:：]?$/

/** Ends of a sentence: a line that ends so may be the last of its paragraph. */
export const sentenceEnd = /[。！？；;：:][”’）)]?$/

/** Lines that belong to a table or a part although they are repeated at the same place of every page. */
export const neverFurniture = /单位[:：]|^附[件表录]/

/** Names of the levels in forms of indicators, squeezed: 产出指 over 标 on the next page is one of them, cut. */
export const levelLabel =
  /^(?:产出|效益|效果|满意度|成本|数量|质量|时效|决策|过程|投入|管理|履职|运行|预算执行|(?:经济|社会|生态)(?:效益|成本)|生态环境成本|可持续影响|服务对象满意度|社会公众满意度|绩效|[一二三]级)(?:类|性)?指标(?:[(（]\d+分?[)）])?$/

/** Marks of notes at the foot of a page, at the beginning of the folded line; the text above holds the same. Used in foot-notes.ts. */
export const footNoteMark = /^(?:[①-⑳]|\[(?:注)?\d{1,2}\]|[〔【](?:注)?\d{1,2}[〕】]|\*{1,3})/

/** A note marked by a plain digit: 1 该项…, never 1.5 or 1、. */
export const footNoteDigit = /^\d{1,2} ?(?=[\u4e00-\u9fa5])/
