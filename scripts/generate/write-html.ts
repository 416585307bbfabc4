import type { Block, Cell, Paper } from './paper.ts'

export interface HtmlOptions {
  /** The site around the article: navigation, date line, footer. */
  furniture: { site: string; date: string; contact: string } | null
  charset: 'utf-8' | 'gb18030'
  /** What made the page: plain tags, an export of Word, or the editor of a portal that knows no headings. */
  markup?: Markup
}

export type Markup = 'plain' | 'word' | 'portal'

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')

/** The paper as a page of a web site. */
export function writeHtml(paper: Paper, options: HtmlOptions = { furniture: null, charset: 'utf-8' }): string {
  const { furniture } = options
  const markup = options.markup ?? 'plain'
  const body = paper.blocks.map((block) => blockHtml(block, markup)).join('\n')
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="${options.charset}">
<title>${escapeXml(paper.title)}</title>
<style>table{border-collapse:collapse;width:100%}td,th{border:1px solid #333;padding:3px;font-size:12px}
body{font-family:"Noto Serif CJK SC",serif}h1{text-align:center;font-size:20px}h2{font-size:16px}h3{font-size:15px}p{line-height:1.7}</style>
</head>
<body>
${furniture ? headHtml(furniture) : ''}<div class="article" id="zoom">
${body}
</div>
${furniture ? footHtml(furniture) : ''}</body>
</html>
`
}

const headHtml = (site: {
  site: string
  date: string
}): string => `<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/xxgk/">政务公开</a></li><li><a href="/bsfw/">办事服务</a></li><li><a href="/hdjl/">互动交流</a></li></ul></div>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/xxgk/">信息公开</a> &gt; 财政信息</div>
<div class="info">发布日期：${site.date} 来源：${site.site} 字号：[大 中 小] 浏览次数：<span id="hits"></span></div>
`

const footHtml = (site: {
  site: string
  contact: string
}): string => `<div class="footer"><p>主办：${site.site}</p><p>联系电话：${site.contact}</p></div>
<script>document.getElementById('hits').innerText = '';</script>
`

function blockHtml(block: Block, markup: Markup): string {
  if (block.kind === 'table') {
    const border = markup === 'plain' ? '' : ' border="1" cellspacing="0"'
    return `<table${border}>\n${block.rows.map((row) => `<tr>${row.map((cell) => cellHtml(cell, markup)).join('')}</tr>`).join('\n')}\n</table>`
  }
  const style = block.align === 'left' ? '' : ` style="text-align:${block.align}"`
  const text = runsHtml(block.ink.text, markup)
  if (markup === 'portal') return portalParagraph(text, style, block.heading, block.align === 'left')
  if (block.heading === null) return `<p${markup === 'word' ? ' class="MsoNormal"' : ''}${style}>${text}</p>`
  const tag = `h${block.heading + 1}`
  return `<${tag}${style}>${text}</${tag}>`
}

/** Headings are bold paragraphs, paragraphs are indented by wide spaces. */
function portalParagraph(text: string, style: string, heading: number | null, indented: boolean): string {
  if (heading === 0)
    return `<p style="text-align:center"><strong><span style="font-size:22px">${text}</span></strong></p>`
  const indent = indented ? '　　' : ''
  return heading === null ? `<div${style}>${indent}${text}</div>` : `<p${style}>${indent}<strong>${text}</strong></p>`
}

/** Word wraps Latin letters and digits in spans of their own, apart from the characters around them. */
function runsHtml(text: string, markup: Markup): string {
  if (markup !== 'word') return escapeXml(text)
  return text
    .split(/([0-9A-Za-z.,%-]+)/)
    .filter((part) => part !== '')
    .map((part) =>
      /^[0-9A-Za-z.,%-]/.test(part)
        ? `<span lang="EN-US">${escapeXml(part)}</span>`
        : `<span>${escapeXml(part)}</span>`,
    )
    .join('')
}

function cellHtml(cell: Cell, markup: Markup): string {
  const tag = cell.header && markup === 'plain' ? 'th' : 'td'
  const spans = `${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}${cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : ''}`
  const text = runsHtml(cell.ink.text, markup)
  const inner =
    markup === 'word'
      ? `<p class="MsoNormal" align="center">${text}</p>`
      : markup === 'portal'
        ? `<div align="center">${text || '&nbsp;'}</div>`
        : text
  return `<${tag}${spans}>${inner}</${tag}>`
}
