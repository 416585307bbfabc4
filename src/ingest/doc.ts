import type { Problem } from '../base/problem.ts'
import { convertToDocx } from './doc-convert.ts'
import { readDocText } from './doc-text.ts'
import { readDocx } from './docx.ts'
import { isEncryptedDoc, isOle } from './ole-container.ts'
import { ReadFailure, remark } from './read-failure.ts'
import type { ReadOptions, ReadResult } from './reader.ts'

/**
 * An old Word document (.doc, .wps), RTF or OpenDocument text: through LibreOffice where it is installed, which keeps the
 * tables; else, for .doc, its bare text with a warning.
 */
export async function readDoc(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  if (isOle(bytes) && isEncryptedDoc(bytes)) throw encryptedDoc()
  const converted = await convertToDocx(bytes)
  if (converted.docx) {
    const { document, problems } = await readDocx(converted.docx, options)
    return { document, problems: [throughOffice(), ...problems] }
  }
  if (!isOle(bytes)) throw converted.reason === 'missing' ? needsOffice() : unconvertible()
  const { document, problems } = await readDocText(bytes)
  return { document, problems: [textOnly(converted.reason), ...problems] }
}

const encryptedDoc = (): ReadFailure =>
  new ReadFailure(
    'doc.encrypted',
    'Word 文件已加密，无法读取。请取消打开密码后另存，再重新提取。',
    'The Word file is encrypted and cannot be read. Remove the password, save it again and extract that copy.',
  )

const needsOffice = (): ReadFailure =>
  new ReadFailure(
    'doc.needs-libreoffice',
    '读取 RTF、ODT 文件需要 LibreOffice。请安装 LibreOffice，或另存为 docx 后再提取。',
    'Reading RTF and ODT files needs LibreOffice. Install it, or save the file as docx and extract that.',
  )

const unconvertible = (): ReadFailure =>
  new ReadFailure(
    'doc.unreadable',
    'LibreOffice 无法转换该文件。请用原程序打开并另存为 docx 后再提取。',
    'LibreOffice could not convert the file. Open it in its own program, save it as docx and extract that.',
  )

const throughOffice = (): Problem =>
  remark(
    'doc.converted',
    'note',
    '旧版 Word 文件已通过 LibreOffice 转换读取，无需处理；如有出入请以原文为准。',
    'The old Word file was read through LibreOffice. Nothing to do; where in doubt the original counts.',
  )

const textOnly = (reason: 'missing' | 'failed' | 'timeout'): Problem => {
  const zh = { missing: '未安装 LibreOffice', failed: 'LibreOffice 转换失败', timeout: 'LibreOffice 转换超时' }[reason]
  const en = {
    missing: 'LibreOffice is not installed',
    failed: 'LibreOffice could not convert it',
    timeout: 'LibreOffice took too long',
  }[reason]
  return remark(
    'doc.text-only',
    'warning',
    `${zh}，旧版 Word 文件只读取了文字，合并单元格已丢失。请安装 LibreOffice，或另存为 docx 后再提取。`,
    `${en}: only the text of the old Word file was read and merged cells are lost. Install LibreOffice, or save the file as docx and extract that.`,
  )
}
