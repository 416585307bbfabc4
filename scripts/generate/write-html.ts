import type { Block, Cell, Paper } from './paper.ts'

export interface HtmlOptions {
  /** The site around the article: navigation, date line, footer. */
  furniture: { site: string; date: string; contact: string } | null
  charset: 'utf-8' | 'gb18030'
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')

/** The paper as a page of a web site. */
export function writeHtml(paper: Paper, options: HtmlOptions = { furniture: null, charset: 'utf-8' }): string {
  const { furniture } = options
  const body = paper.blocks.map(blockHtml).join('\n')
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

function blockHtml(block: Block): string {
  if (block.kind === 'table') {
    return `<table>\n${block.rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('\n')}\n</table>`
  }
  const style = block.align === 'left' ? '' : ` style="text-align:${block.align}"`
  if (block.heading === null) return `<p${style}>${escapeXml(block.ink.text)}</p>`
  const tag = `h${block.heading + 1}`
  return `<${tag}${style}>${escapeXml(block.ink.text)}</${tag}>`
}

function cellHtml(cell: Cell): string {
  const tag = cell.header ? 'th' : 'td'
  const spans = `${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}${cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : ''}`
  return `<${tag}${spans}>${escapeXml(cell.ink.text)}</${tag}>`
}
