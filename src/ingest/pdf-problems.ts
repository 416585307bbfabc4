import type { Problem } from '../base/problem.ts'
import type { OcrFailure } from './ocr/ocr-failure.ts'

const problem = (
  code: string,
  level: Problem['level'],
  page: number | null,
  message: string,
  message_en: string,
): Problem => ({ code: `pdf.${code}`, level, page, message, message_en })

export const encryptedPdf = (): Problem =>
  problem(
    'encrypted',
    'error',
    null,
    'PDF 文件已加密，需要密码才能打开。请提供未加密的版本。',
    'The PDF is encrypted and needs a password. Provide an unencrypted copy.',
  )

export const damagedPdf = (): Problem =>
  problem(
    'damaged',
    'error',
    null,
    'PDF 文件已损坏或不完整，无法打开。请重新下载，或用阅读器另存后再提取。',
    'The PDF is damaged or incomplete and cannot be opened. Download it again, or save it anew in a reader and extract that copy.',
  )

export const emptyPdf = (): Problem =>
  problem('empty', 'error', null, 'PDF 文件中没有内容。请核对文件。', 'The PDF has no content. Check the file.')

export const tooManyPages = (pages: number, most: number): Problem =>
  problem(
    'too-large',
    'error',
    null,
    `PDF 文件有 ${pages} 页，超过上限 ${most} 页，未读取。请拆分，或放宽 --max-pages 并加 --retry 重试。`,
    `The PDF has ${pages} pages, more than the limit of ${most}, and was not read. Split it, or raise --max-pages and run again with --retry.`,
  )

export const unreadablePage = (page: number): Problem =>
  problem(
    'page-unreadable',
    'warning',
    page,
    `第 ${page} 页无法读取，该页内容未提取。请查看原文件的这一页。`,
    `Page ${page} cannot be read and is missing from the result. Look at this page of the file.`,
  )

export const crowdedPage = (page: number): Problem =>
  problem(
    'page-too-complex',
    'warning',
    page,
    `第 ${page} 页图形过多，表格线可能未全部识别。请核对该页的表格。`,
    `Page ${page} has too many drawn shapes; lines of tables may be missing. Check the tables of this page.`,
  )

export const hugePicture = (page: number): Problem =>
  problem(
    'picture-too-large',
    'warning',
    page,
    `第 ${page} 页的图像过大（超过 1.2 亿像素），未识别，该页未提取。请以 200 至 300 dpi 重新扫描。`,
    `The picture of page ${page} is too large (over 120 megapixels) and was not recognised; the page is missing from the result. Scan it anew at 200 to 300 dpi.`,
  )

export const scannedPage = (page: number): Problem =>
  problem(
    'scan',
    'warning',
    page,
    `第 ${page} 页是扫描图像，没有可用的文字，该页未提取。请使用 --ocr auto 识别后再提取。`,
    `Page ${page} is a scanned picture without usable text and is missing from the result. Extract with --ocr auto to recognise it.`,
  )

export const scannedPdf = (): Problem =>
  problem(
    'scan',
    'error',
    null,
    'PDF 是扫描件，没有可用的文字。请使用 --ocr auto 识别后再提取，或提供文字版。',
    'The PDF is a scan without usable text. Extract with --ocr auto to recognise it, or provide a version with text.',
  )

export const illegiblePdf = (): Problem =>
  problem(
    'illegible',
    'error',
    null,
    'PDF 是扫描件，没有识别出任何文字。请查看原文件，或提供更清晰的扫描件或文字版。',
    'The PDF is a scan in which no text was recognised. Look at the file, or provide a better scan or a version with text.',
  )

const reasons: Record<OcrFailure['reason'], { zh: string; en: string }> = {
  'data-missing': {
    zh: '缺少识别所需的中文数据。请重新运行 npm ci 安装后再提取',
    en: 'the Chinese data to recognise it with is missing. Run npm ci again, then extract anew',
  },
  'engine-missing': {
    zh: '本机没有可用的 tesseract 程序（4.0 以上）。请安装，或使用 --ocr-engine wasm',
    en: 'there is no usable tesseract program (4.0 or later) on this machine. Install it, or use --ocr-engine wasm',
  },
  timeout: {
    zh: '识别超过时限。请查看原文件的这一页，或提供更清晰的扫描件',
    en: 'recognising it took too long. Look at this page of the file, or provide a better scan',
  },
  failed: {
    zh: '识别程序出错。请查看原文件的这一页，或换用另一种 --ocr-engine 再提取',
    en: 'the recognition failed. Look at this page of the file, or extract with another --ocr-engine',
  },
}

export const unrecognisedPage = (page: number, reason: OcrFailure['reason']): Problem =>
  problem(
    reason === 'failed' ? 'ocr-failed' : `ocr-${reason}`,
    'warning',
    page,
    `第 ${page} 页是扫描图像，未能识别，该页未提取：${reasons[reason].zh}。`,
    `Page ${page} is a scanned picture that was not recognised and is missing from the result: ${reasons[reason].en}.`,
  )
