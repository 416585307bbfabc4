import { childOf, childrenOf, isElement, textOf, valueOfMath, type XmlElement } from './docx-xml.ts'

/** An equation of Word on one line: x ≥ 95 %, a/b, 10^4, √(x). */
export function mathText(math: XmlElement): string {
  return math.children.filter(isElement).map(partText).join('')
}

const inside = (part: XmlElement, name: string): string => {
  const found = childOf(part, name)
  return found ? mathText(found) : ''
}

/** Several signs under a fraction bar or an exponent need brackets on one line. */
const grouped = (text: string): string => (/^[\p{L}\p{N}.%]*$/u.test(text) ? text : `(${text})`)

function partText(part: XmlElement): string {
  switch (part.name) {
    case 'm:r':
      return [...childrenOf(part, 'm:t'), ...childrenOf(part, 'w:t')].map(textOf).join('')
    case 'm:f':
      return `${grouped(inside(part, 'm:num'))}/${grouped(inside(part, 'm:den'))}`
    case 'm:sSup':
      return `${inside(part, 'm:e')}^${grouped(inside(part, 'm:sup'))}`
    case 'm:sSub':
      return inside(part, 'm:e') + inside(part, 'm:sub')
    case 'm:rad':
      return `√${grouped(inside(part, 'm:e'))}`
    case 'm:d':
      return delimited(part)
    case 'm:nary':
      return `${valueOfMath(part, 'm:naryPr', 'm:chr') ?? '∫'}${inside(part, 'm:e')}`
    default:
      return part.name.endsWith('Pr') ? '' : mathText(part)
  }
}

function delimited(part: XmlElement): string {
  const open = valueOfMath(part, 'm:dPr', 'm:begChr') ?? '('
  const close = valueOfMath(part, 'm:dPr', 'm:endChr') ?? ')'
  return open + childrenOf(part, 'm:e').map(mathText).join(',') + close
}
