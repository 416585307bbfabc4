import { raisedDigits } from './document-lines.ts'
import { mathText } from './docx-math.ts'
import {
  childOf,
  childrenOf,
  descendantsOf,
  element,
  isElement,
  switchAt,
  textOf,
  valueAt,
  type XmlElement,
  type XmlNode,
} from './docx-xml.ts'

/** What one paragraph holds once everything that Word does not show is gone. */
export interface ShownRuns {
  /** Runs of text, tabs, breaks, symbols and note references only. */
  runs: XmlElement[]
  /** Contents of the text boxes that hang on the paragraph. */
  boxes: XmlElement[]
  pictures: number
  /** Sheets and documents of other programs, shown as a picture. */
  objects: number
}

/** Fields open at a place: their instruction so far, and whether their result has begun. They run on over paragraphs. */
export interface Field {
  code: string
  inResult: boolean
  begin: XmlElement
}

export interface RunContext {
  isHidden(properties: XmlElement | undefined): boolean
  fields: Field[]
}

/** Never shown, whatever is inside. Deleted and moved-away text is mammoth's to leave out, but it must not count here either. */
const unseen = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:delInstrText',
  'w:rPr',
  'w:pPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:smartTagPr',
  'w:customXmlPr',
  'w:fldData',
  'w:commentReference',
  'w:annotationRef',
  'w:lastRenderedPageBreak',
  'w:binData',
  'w:rt',
  'wx:t',
])

const kept = new Set(['w:tab', 'w:br', 'w:footnoteReference', 'w:endnoteReference', 'w:noBreakHyphen'])

/** The children of a paragraph -> its shown runs. Containers (links, insertions, content controls, smart tags) are looked through. */
export function shownRuns(paragraph: XmlElement, context: RunContext): ShownRuns {
  const shown: ShownRuns = { runs: [], boxes: [], pictures: 0, objects: 0 }
  collect(paragraph.children, context, shown)
  return shown
}

function collect(nodes: XmlNode[], context: RunContext, shown: ShownRuns): void {
  for (const node of nodes) {
    if (!isElement(node) || unseen.has(node.name)) continue
    if (node.name === 'w:r') collectRun(node, context, shown)
    else if (node.name === 'm:oMath') pushText(mathText(node), shown)
    else if (node.name === 'w:sdt') collect(shownControl(node), context, shown)
    else if (node.name === 'mc:AlternateContent') collect(shownAlternative(node), context, shown)
    else if (isDrawing(node)) collectDrawing(node, shown)
    else collect(node.children, context, shown)
  }
}

function collectRun(run: XmlElement, context: RunContext, shown: ShownRuns): void {
  const isHidden = context.isHidden(childOf(run, 'w:rPr'))
  for (const node of run.children) {
    if (!isElement(node) || unseen.has(node.name)) continue
    if (node.name === 'w:fldChar') followField(node, context.fields, shown)
    else if (node.name === 'w:instrText') addCode(node, context.fields)
    else if (isHidden || context.fields.some((field) => !field.inResult)) continue
    else if (node.name === 'w:t') collectText(node, childOf(run, 'w:rPr'), shown)
    else collectShown(node, context, shown)
  }
}

/** Letters that are pictures only in their font stand in the private area. */
const fontSigns = /([\uf000-\uf0ff])/

/** Text in the look of its run: raised digits, and letters of a font of pictures. */
function collectText(node: XmlElement, properties: XmlElement | undefined, shown: ShownRuns): void {
  const isRaised = valueAt(properties, 'w:vertAlign') === 'superscript'
  const text = isRaised ? raisedDigits(ownText(node)) : ownText(node)
  const fonts = childOf(properties, 'w:rFonts')?.attributes ?? {}
  const font = fonts['w:ascii'] ?? fonts['w:hAnsi'] ?? fonts['w:cs'] ?? ''
  for (const piece of text.split(fontSigns)) {
    if (!fontSigns.test(piece)) pushText(piece, shown)
    else
      pushSymbol(element('w:sym', { 'w:font': font, 'w:char': piece.charCodeAt(0).toString(16).toUpperCase() }), shown)
  }
}

const ownText = (node: XmlElement): string => node.children.filter((child) => !isElement(child)).join('')

function collectShown(node: XmlElement, context: RunContext, shown: ShownRuns): void {
  if (node.name === 'w:t') pushText(ownText(node), shown)
  else if (node.name === 'w:sym') pushSymbol(node, shown)
  else if (node.name === 'w:cr') shown.runs.push(element('w:r', {}, [element('w:br')]))
  else if (node.name === 'w:ptab') shown.runs.push(element('w:r', {}, [element('w:tab')]))
  else if (kept.has(node.name)) shown.runs.push(element('w:r', {}, [element(node.name, node.attributes)]))
  else if (node.name === 'w:ruby') collect(childOf(node, 'w:rubyBase')?.children ?? [], context, shown)
  else if (node.name === 'mc:AlternateContent') collectAlternative(node, context, shown)
  else if (isDrawing(node)) collectDrawing(node, shown)
}

/** An alternative inside a run holds what a run holds. */
function collectAlternative(node: XmlElement, context: RunContext, shown: ShownRuns): void {
  for (const child of shownAlternative(node)) if (isElement(child)) collectShown(child, context, shown)
}

/** Words cut a paragraph into many runs, by font and by editing session; text that follows text is put together. */
function pushText(text: string, shown: ShownRuns): void {
  const last = shown.runs.at(-1)?.children[0]
  if (text !== '' && last !== undefined && isElement(last) && last.name === 'w:t') last.children.push(text)
  else if (text !== '') shown.runs.push(element('w:r', {}, [element('w:t', { 'xml:space': 'preserve' }, [text])]))
}

/** Signs of ordinary fonts stand for themselves; those of Wingdings and Symbol (F0xx) are for mammoth to translate. */
function pushSymbol(node: XmlElement, shown: ShownRuns): void {
  const code = Number.parseInt(node.attributes['w:char'] ?? '', 16)
  const isFontCode = Number.isNaN(code) || code < 0x100 || (code >= 0xf000 && code <= 0xf0ff)
  if (isFontCode) shown.runs.push(element('w:r', {}, [element('w:sym', node.attributes)]))
  else pushText(String.fromCodePoint(code), shown)
}

function followField(node: XmlElement, fields: Field[], shown: ShownRuns): void {
  const type = node.attributes['w:fldCharType']
  if (type === 'begin') fields.push({ code: '', inResult: false, begin: node })
  const field = fields.at(-1)
  if (!field) return
  if (type === 'separate') field.inResult = true
  if (type !== 'end') return
  fields.pop()
  if (fields.every((outer) => outer.inResult)) pushText(formFieldText(field), shown)
}

/** Boxes to tick and lists to choose from show a state that is no text of the document. */
function formFieldText(field: Field): string {
  const data = childOf(field.begin, 'w:ffData')
  const box = childOf(data, 'w:checkBox')
  if (box) return (switchAt(box, 'w:checked') ?? switchAt(box, 'w:default') ?? false) ? '☑' : '□'
  const choices = childOf(data, 'w:ddList')
  if (!choices || field.inResult) return ''
  const chosen = Number(childOf(choices, 'w:result')?.attributes['w:val'] ?? 0)
  return childrenOf(choices, 'w:listEntry')[chosen]?.attributes['w:val'] ?? ''
}

function addCode(node: XmlElement, fields: Field[]): void {
  const field = fields.at(-1)
  if (field && !field.inResult) field.code += ownText(node)
}

/** What a control says while nobody has filled it in. Programs that fill controls often leave the mark of the prompt standing. */
const prompt = /单击|点击|选择一项|Click|Choose an item|Enter text/i

/** A content control shows its content, unless that is still the prompt to fill it in. */
export function shownControl(control: XmlElement): XmlNode[] {
  const content = childOf(control, 'w:sdtContent')
  if (!content) return []
  const isPrompt = switchAt(control, 'w:sdtPr', 'w:showingPlcHdr') === true && prompt.test(textOf(content))
  return isPrompt ? [] : content.children
}

/** One of the alternatives: the first with words, so that a text box that is written twice is read once. */
export function shownAlternative(node: XmlElement): XmlNode[] {
  const alternatives = [...childrenOf(node, 'mc:Choice'), ...childrenOf(node, 'mc:Fallback')]
  const withWords = alternatives.find((choice) => descendantsOf(choice, 'w:t').length > 0)
  return (withWords ?? alternatives[0])?.children ?? []
}

const isDrawing = (node: XmlElement): boolean =>
  node.name === 'w:drawing' || node.name === 'w:pict' || node.name === 'w:object' || node.name.startsWith('v:')

function collectDrawing(node: XmlElement, shown: ShownRuns): void {
  const inner = [node, ...descendantsOf(node, 'mc:AlternateContent')]
  const boxes = inner.length > 1 ? boxesOf(node) : descendantsOf(node, 'w:txbxContent')
  shown.boxes.push(...boxes)
  const objects = descendantsOf(node, 'o:OLEObject').filter(isTableOrText).length
  const pictures = ['a:blip', 'v:imagedata', 'c:chart'].flatMap((name) => descendantsOf(node, name)).length
  shown.objects += objects
  shown.pictures += Math.max(0, pictures - objects)
}

/** Embedded workbooks and documents of Office and WPS; equations and drawings are pictures. */
const isTableOrText = ({ attributes }: XmlElement): boolean =>
  /^(?:Excel|Word|ET|WPS|KET|KWPS)\b/i.test(attributes.ProgID ?? '')

/** Text boxes of a drawing in which groups and shapes are given as alternatives again. */
function boxesOf(node: XmlElement): XmlElement[] {
  return node.children.filter(isElement).flatMap((child) => {
    if (child.name === 'w:txbxContent') return [child]
    if (child.name === 'mc:AlternateContent')
      return shownAlternative(child)
        .filter(isElement)
        .flatMap((at) => boxesOf(at))
    return boxesOf(child)
  })
}
