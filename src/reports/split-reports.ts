import { foldText } from '../base/chinese-text.ts'
import type { Block, Document } from '../document/schema.ts'
import { headerOf, typeInTitle } from './header.ts'
import { flat, hasFigures, isParagraph, isTable } from './lines.ts'
import { organizationInTitle } from './organization.ts'
import type { ReportHeader, ReportPart } from './schema.ts'
import { type Title, titlesOf } from './title.ts'
import { isTitleLine, isYearLine } from './title-line.ts'

/**
 * The logical reports of one file in reading order: several monitoring reports in one PDF, final accounts with annexes that
 * are reports of their own, forms back to back. When it is not clear that a title starts a report of its own, nothing is split.
 */
export function splitReports(document: Document, name: string): ReportPart[] {
  const { blocks } = document
  if (blocks.length === 0) return []
  const starts = startsOf(blocks)
  const parts: ReportPart[] = []
  let before: ReportHeader | null = null
  starts.forEach((start, i) => {
    const end = starts[i + 1]?.at ?? blocks.length
    const own = blocks.slice(start.at, end)
    const title = start.title?.text ?? (i === 0 ? titleFromName(name) : null)
    const header = headerOf({
      report: i + 1,
      title,
      written: start.title ? titleAsWritten(blocks, start.title) : title,
      blocks: own,
      document,
      before,
    })
    before = header
    parts.push({ header, blocks: own })
  })
  return parts
}

interface Start {
  at: number
  title: Title | null
}

function startsOf(blocks: readonly Block[]): Start[] {
  const titles = titlesOf(blocks).filter((title, i, all) => !inContents(blocks, title, all, i))
  const starts: Start[] = []
  for (const title of titles) {
    const open = starts.at(-1)
    if (!open) {
      const before = blocks.slice(0, startOf(blocks, title))
      // a report without a title of its own stands before the first annex
      if (isNarrative(before) && before.some(hasFigures))
        starts.push({ at: 0, title: null }, { at: before.length, title })
      else starts.push({ at: 0, title })
      continue
    }
    if (saysMore(blocks, open, title)) {
      starts[starts.length - 1] = { at: open.at, title }
      continue
    }
    if (!startsReport(blocks, open, title)) continue
    // a cover or an overall heading without content of its own gives way to the first report under it
    const previous = blocks.slice(open.at, startOf(blocks, title))
    if (isCover(previous, open.title))
      starts[starts.length - 1] = { at: open.at, title: better(open.title, title, previous) }
    else starts.push({ at: startOf(blocks, title), title })
  }
  return starts.length > 0 ? starts : [{ at: 0, title: null }]
}

/** The organization's line and an annex mark above a title belong to it. */
function startOf(blocks: readonly Block[], title: Title): number {
  let at = title.from
  for (let i = at - 1; i >= Math.max(0, at - 2); i--) {
    const line = flat(blocks[i] as Block)
    if (
      isParagraph(blocks[i] as Block) &&
      line.length <= 30 &&
      !/[。;,]/.test(line) &&
      !/\d{1,2}月\d{1,2}日/.test(line)
    )
      at = i
    else break
  }
  return at
}

/** The first page repeats the title of the cover with more words. */
const saysMore = (blocks: readonly Block[], open: Start, title: Title): boolean =>
  open.title !== null &&
  title.text.length > open.title.text.length &&
  title.text.includes(open.title.text.replace(/\(.*\)$/, '')) &&
  isCover(blocks.slice(open.at, startOf(blocks, title)), open.title)

function startsReport(blocks: readonly Block[], open: Start, title: Title): boolean {
  const first = open.title?.text ?? ''
  if (isPartOfAccounts(first, title)) return false
  if (title.text === first || first.includes(title.text) || title.text.includes(first)) {
    return title.text === first && sameFormAgain(blocks, open, title)
  }
  const content = blocks.slice(open.at, title.from)
  if (title.annex) return !(isForm(blocks, title) && isNarrative(content) && !namesProject(title.text))
  if (isForm(blocks, title)) return !isNarrative(content) || similarTitles(first, title.text)
  const block = blocks[title.from] as Block
  const marked = isParagraph(block) && (block.heading !== null || block.align === 'center')
  return marked || similarTitles(first, title.text) || isCover(content, open.title)
}

/** 部门决算表, 部门决算情况说明: parts of final accounts, unless another unit is named. */
function isPartOfAccounts(first: string, title: Title): boolean {
  if (title.annex || typeInTitle(title.text) !== 'final-accounts') return false
  if (first !== '' && typeInTitle(first) !== 'final-accounts') return false
  const [one, other] = [organizationInTitle(first), organizationInTitle(title.text)]
  return other === null || one === null || one === other
}

/** Forms with one title each, back to back, without a report around them: the project in the table tells them apart. */
function sameFormAgain(blocks: readonly Block[], open: Start, title: Title): boolean {
  const content = blocks.slice(open.at, title.from)
  if (isNarrative(content) || !content.some(isTable) || !isForm(blocks, title)) return false
  const project = (from: number): string =>
    /项目名称\|+([^|]+)/.exec(
      blocks
        .slice(from, from + 4)
        .map(flat)
        .join('|'),
    )?.[1] ?? ''
  return project(open.title?.from ?? open.at) !== project(title.from)
}

/** The title is that of a table that follows at once. */
const isForm = (blocks: readonly Block[], title: Title): boolean =>
  title.inTable || blocks.slice(title.to, title.to + 3).some(isTable)

/** Five paragraphs of sentences or more. */
const isNarrative = (blocks: readonly Block[]): boolean =>
  blocks.filter((b) => isParagraph(b) && /[。;]/.test(b.text) && b.text.length > 40).length >= 5

const namesProject = (title: string): boolean => /项目|专项|资金|经费/.test(title.replace(/项目支出|部门预算项目/g, ''))

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

const titleAsWritten = (blocks: readonly Block[], title: Title): string => {
  if (title.inTable) return title.text
  const words = blocks
    .slice(title.from, title.to)
    .map((block) => (isParagraph(block) ? block.text.trim().replace(/\s*\n\s*/g, '') : ''))
    .filter((line, i) => i === 0 || i < title.to - title.from - 1 || !isYearLine(foldText(line).replace(/\s+/g, '')))
  return words
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/([\u4e00-\u9fa5（）]) (?=[\u4e00-\u9fa5（）])/g, '$1')
}

/** The title that a file name is itself: the last resort for a file without one. */
export function titleFromName(name: string): string | null {
  const bare = foldText(name)
    .replace(/\.[a-zA-Z]{2,5}$/, '')
    .replace(/\s+/g, '')
  return isTitleLine(bare) ? bare : null
}
