/** Kinds of files as people name them, by media type; used in the summary of a run. */
const kinds = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word',
  'application/msword': 'word',
  'application/rtf': 'word',
  'application/xml': 'word',
  'application/vnd.oasis.opendocument.text': 'word',
  'text/html': 'web',
  'multipart/related': 'web',
  'text/plain': 'text',
  'image/jpeg': 'picture',
  'image/png': 'picture',
  'image/tiff': 'picture',
  'image/webp': 'picture',
  'image/gif': 'picture',
} as const

export type Kind = (typeof kinds)[keyof typeof kinds] | 'other'

/** By media type; `other` for what is not read. */
export const kindOf = (mediaType: string): Kind => kinds[mediaType as keyof typeof kinds] ?? 'other'
