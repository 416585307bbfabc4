import type { Lang } from '../outputs/words/labels.ts'

/**
 * The language people are spoken to in: what --lang says anywhere on the command line, else the locale (zh_CN.UTF-8 and its like are
 * Chinese), else English. Needed before the command line is parsed, because help and usage errors are sentences too.
 */
export function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv): Lang {
  const at = argv.indexOf('--lang')
  const said = at >= 0 ? argv[at + 1] : argv.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length)
  if (said === 'zh' || said === 'en') return said
  return /^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'zh' : 'en'
}
