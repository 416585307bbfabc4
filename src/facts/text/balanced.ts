/** Drops a bracket or quote that has lost its partner. */
export function balanced(text: string): string {
  let out = text
  for (const [open, close] of [
    ['(', ')'],
    ['“', '”'],
    ['《', '》'],
    ['「', '」'],
  ] as const) {
    const opens = out.split(open).length - 1
    const closes = out.split(close).length - 1
    if (opens > closes)
      out = out.endsWith(open) ? out.slice(0, -1) : opens - closes === 1 && out.startsWith(open) ? out.slice(1) : out
    if (closes > opens) out = out.startsWith(close) ? out.slice(1) : out.replace(close, '')
  }
  return out
}
