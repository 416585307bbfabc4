import type { Block, Table } from '../document/schema.ts'
import { formUnder, namedInForm } from './form-table.ts'
import { typeInTitle } from './header.ts'
import { flat, hasFigures, isParagraph, isTable } from './lines.ts'
import { organizationInTitle } from './organization.ts'
import { isAmongSections, isIntroduction, isNarrative, isSentences } from './sections.ts'
import { type Title, titlesOf } from './title.ts'
import { formPart, listCaption, proseTitle, resultsCaption } from './words/titles.ts'

/** Where a logical report begins. */
export interface Start {
  /** Index of its first block. */
  at: number
  title: Title | null
  /** The form its title stands over. */
  form: Table | null
}

/** The beginnings of the logical reports of a document, at least one. */
export function startsOf(blocks: readonly Block[]): Start[] {
  const titles = titlesOf(blocks).filter(
    (title, i, all) => !inContents(blocks, title, all, i) && !isNamed(blocks, title, all[i + 1]),
  )
  const starts: Start[] = []
  titles.forEach((title, i) => {
    const form = formUnder(blocks, title.from, title.to)
    const open = starts.at(-1)
    const at = startOf(blocks, title)
    if (!open) {
      // a report without a title of its own stands before the first annex
      const before = blocks.slice(0, at)
      const untitled = isNarrative(before) && before.some(hasFigures)
      if (untitled && resultsCaption.test(title.text)) return
      if (untitled) starts.push({ at: 0, title: null, form: null })
      starts.push({ at: untitled ? at : 0, title, form })
    } else if (saysMore(blocks, open, title)) {
      starts[starts.length - 1] = { at: open.at, title, form }
    } else if (startsReport(blocks, open, title, form) && hasBody(blocks, title, titles[i + 1])) {
      // a cover or an overall heading without content of its own gives way to the first report under it
      const previous = blocks.slice(open.at, at)
      if (isCover(previous, open.title) || (form && opensForms(previous, open, title, form)))
        starts[starts.length - 1] = { at: open.at, title: better(open.title, title, previous), form }
      else starts.push({ at, title, form })
    }
  })
  return starts.length > 0 ? starts : [{ at: 0, title: null, form: null }]
}

/** The organization's line and an annex mark above a title belong to it; who filled in the form before does not. */
function startOf(blocks: readonly Block[], title: Title): number {
  let at = title.from
  for (let i = at - 1; i >= Math.max(0, at - 2); i--) {
    const block = blocks[i] as Block
    const line = flat(block)
    const belongs = isParagraph(block) && line.length <= 30 && !/[。;,]/.test(line)
    if (
      !belongs ||
      /\d{1,2}月\d{1,2}日|^(?:填表人|填报人|联系|备注|注[:：]|说明[:：]|第.{1,3}部分|[一二三四五六七八九十]{1,3}、)/.test(
        line,
      )
    )
      break
    at = i
  }
  return at
}

/** The first page repeats the title of the cover with more words. */
const saysMore = (blocks: readonly Block[], open: Start, title: Title): boolean =>
  open.title !== null &&
  title.text.length > open.title.text.length &&
  title.text.includes(open.title.text.replace(/\(.*\)$/, '')) &&
  isCover(blocks.slice(open.at, startOf(blocks, title)), open.title)

function startsReport(blocks: readonly Block[], open: Start, title: Title, form: Table | null): boolean {
  const first = open.title?.text ?? ''
  if (isPartOfAccounts(first, title)) return false
  if (form) return isFormOfItsOwn(blocks, open, title, form)
  const repeats = title.text === first || first.includes(title.text) || title.text.includes(first)
  if (repeats && first !== '') return false
  const content = blocks.slice(open.at, title.from)
  const overTable = title.inTable || standsOverTable(blocks, title)
  const isInside = isNarrative(content) || isCaption(content, title) || isNumbered(content, title)
  if (title.annex) return !(overTable && isInside && !namesProject(title.text))
  if (overTable) return (similarTitles(first, title.text) && !isNumbered(content, title)) || !isInside
  const block = blocks[title.from] as Block
  const marked = isParagraph(block) && (block.heading !== null || block.align === 'center')
  return marked || similarTitles(first, title.text) || isCover(content, open.title)
}

/** A table follows, after a line on its unit perhaps; 附件：…自评报告 and a section of prose before its first table is no caption. */
function standsOverTable(blocks: readonly Block[], title: Title): boolean {
  const below = blocks.slice(title.to, title.to + 3)
  const table = below.findIndex(isTable)
  return table >= 0 && !(/报告$/.test(title.text) && below.slice(0, table).some(isSentences))
}

/** A list of projects, results or figures under its caption, or one part of a form, in a report that says something in sentences before it. */
const isCaption = (content: readonly Block[], title: Title): boolean =>
  (listCaption.test(title.text) || formPart.test(title.text)) && content.some(isSentences)

/** 表1 …执行监控表 in a report that says something in sentences before it: its first table, not the next report. */
const isNumbered = (content: readonly Block[], title: Title): boolean =>
  /^表[\d一二三四五六七八九十]/.test(title.text.replace(/\s+/g, '')) && content.some(isSentences)

/** 部门决算表, 部门决算情况说明: parts of final accounts, unless another unit is named. */
function isPartOfAccounts(first: string, title: Title): boolean {
  if (title.annex || typeInTitle(title.text) !== 'final-accounts') return false
  if (first !== '' && typeInTitle(first) !== 'final-accounts') return false
  const [one, other] = [organizationInTitle(first), organizationInTitle(title.text)]
  return other === null || one === null || one === other
}

/**
 * A title over a form begins a report of its own, wherever it stands: behind a report, in final accounts, behind another form.
 * Not the next page of the same form, a form among the sections of a report, nor the tables under one label (附表：…自评表).
 */
function isFormOfItsOwn(blocks: readonly Block[], open: Start, title: Title, form: Table): boolean {
  const samePages = open.form !== null && open.title?.text === title.text && !title.annex
  if (samePages && namedInForm(open.form as Table) === namedInForm(form)) return false
  if (underLabel(blocks, title)) return false
  // 附表1 …评价结果一览表 behind the text of a notice: its list of results, whatever columns it has
  if (resultsCaption.test(title.text) && blocks.slice(open.at, title.from).some(isSentences)) return false
  const accounts = open.title !== null && typeInTitle(open.title.text) === 'final-accounts'
  return accounts || title.annex || !isAmongSections(blocks, open.at, title.from, form)
}

/** 附表：部门预算项目支出绩效自评表, and the tables below that repeat these words in their first row. */
function underLabel(blocks: readonly Block[], title: Title): boolean {
  const isLabel = (block: Block): boolean => isParagraph(block) && /^附表.{0,4}[:：]?.{4,}/.test(flat(block))
  if (!title.inTable) return isLabel(blocks[title.from] as Block)
  for (let i = title.from - 1; i >= 0; i--) {
    const block = blocks[i] as Block
    if (isLabel(block)) return true
    if (isParagraph(block) && (block.text.length > 30 || /[。；;]/.test(block.text))) return false
  }
  return false
}

/**
 * An overall heading with a few introductory words over forms of its kind: the words belong to the first of them. A
 * 情况说明 that states figures is a report on all of them.
 */
const opensForms = (previous: readonly Block[], open: Start, title: Title, form: Table): boolean =>
  open.title !== null &&
  (open.form === null || open.form === form) &&
  typeInTitle(open.title.text) === typeInTitle(title.text) &&
  !/报告(?:书)?$/.test(open.title.text) &&
  isIntroduction(previous) &&
  !(proseTitle.test(open.title.text) && previous.some((block) => isSentences(block) && hasFigures(block)))

/** The list of annexes at the end of a report names the title that stands over the annex itself. */
function isNamed(blocks: readonly Block[], title: Title, next: Title | undefined): boolean {
  if (!title.annex || title.inTable || next?.text !== title.text) return false
  return next.from - title.to <= 3 && !blocks.slice(title.to, next.from).some(isTable)
}

/** Something stands under the title: a list of annexes at the end of a report is no report. */
const hasBody = (blocks: readonly Block[], title: Title, next: Title | undefined): boolean =>
  title.inTable ||
  blocks
    .slice(title.to, next ? Math.max(next.from, title.to) : blocks.length)
    .some((b) => isTable(b) || b.text.length > 30)

/** Not all the projects of a year (2023年度项目资金安排情况表, 各项目绩效指标完成情况表), nor a part of a form (…监控表（资金部分）). */
const namesProject = (title: string): boolean =>
  /项目|专项|资金|经费/.test(
    title.replace(formPart, '').replace(/(?:年度?|各个?|全部|所有)项目(?:资金|经费)?|项目支出|部门预算项目/g, ''),
  )

/** Titles of one pattern: the same ending and the same length of common ending. */
function similarTitles(a: string, b: string): boolean {
  let n = 0
  while (n < Math.min(a.length, b.length) && a[a.length - 1 - n] === b[b.length - 1 - n]) n++
  return n >= 6
}

/** Nothing but titles, organization lines and remarks: no table and no figures. */
const isCover = (content: readonly Block[], title: Title | null): boolean =>
  content.every((block) => isParagraph(block) && !hasFigures(block)) &&
  content.length <= 12 &&
  !isNarrative(content) &&
  title !== null

/** Cover and first page repeat the title; an overall heading (…自评表) over single forms gives way to theirs. */
function better(cover: Title | null, title: Title, content: readonly Block[]): Title {
  if (!cover) return title
  const sentences = content.some((b) => isParagraph(b) && /。/.test(b.text))
  return sentences || title.text.length >= 12 ? title : cover
}

/** Titles in a table of contents stand close together, with page numbers or leaders behind them. */
function inContents(blocks: readonly Block[], title: Title, all: readonly Title[], i: number): boolean {
  const raw = blocks[title.from] as Block
  if (isParagraph(raw) && /(?:\.{3,}|…{2,}|·{4,}|\t)\s*\d+\s*$/.test(raw.text)) return true
  const next = all[i + 1]
  const listed = [...Array(4).keys()].filter((k) => {
    const block = blocks[title.from + k]
    return (
      block !== undefined && isParagraph(block) && /\d$/.test(flat(block)) && /第.部分|一、|二、|附件/.test(flat(block))
    )
  })
  return next !== undefined && listed.length >= 2
}
