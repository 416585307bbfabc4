/** A page that is nothing but a picture. */
export interface PicturePageSource {
  /** Bytes of a baseline JPEG. */
  jpeg: Uint8Array
  /** Pixels; as the picture's dictionary states them. */
  width: number
  height: number
  /** Size of the page in points. */
  page: [number, number]
}

/** A PDF of scanned pages, as a copier writes it. */
export function picturePdf(sources: readonly PicturePageSource[]): Uint8Array {
  const parts: Buffer[] = []
  const offsets: number[] = []
  let length = 0
  const write = (part: string | Uint8Array): void => {
    const bytes = Buffer.from(part as never)
    parts.push(bytes)
    length += bytes.length
  }
  const object = (id: number, ...body: (string | Uint8Array)[]): void => {
    offsets[id] = length
    write(`${id} 0 obj\n`)
    for (const part of body) write(part)
    write('\nendobj\n')
  }
  write('%PDF-1.4\n')
  object(1, '<< /Type /Catalog /Pages 2 0 R >>')
  const kids = sources.map((_, i) => `${3 + i * 3} 0 R`).join(' ')
  object(2, `<< /Type /Pages /Kids [${kids}] /Count ${sources.length} >>`)
  sources.forEach(({ jpeg, width, height, page: [w, h] }, i) => {
    const id = 3 + i * 3
    const resources = `<< /XObject << /P ${id + 2} 0 R >> >>`
    object(
      id,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Contents ${id + 1} 0 R /Resources ${resources} >>`,
    )
    const content = `q ${w} 0 0 ${h} 0 0 cm /P Do Q`
    object(id + 1, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
    const form = `/Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`
    object(id + 2, `<< /Type /XObject /Subtype /Image ${form} /Length ${jpeg.length} >>\nstream\n`, jpeg, '\nendstream')
  })
  const start = length
  const count = offsets.length
  write(`xref\n0 ${count}\n0000000000 65535 f \n`)
  for (let id = 1; id < count; id++) write(`${String(offsets[id]).padStart(10, '0')} 00000 n \n`)
  write(`trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)
  return new Uint8Array(Buffer.concat(parts))
}
