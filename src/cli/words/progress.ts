import type { DocumentCounts } from '../../outputs/document-counts.ts'
import type { Lang } from '../../outputs/words/labels.ts'
import type { Pace } from '../pace.ts'

export interface ProgressWords {
  /** After "120/1000": what was found so far, how fast, how long still. */
  standing: (counts: DocumentCounts, pace: Pace) => string
  /** Sentences of a run that is told to stop, by the first Ctrl-C and at its end. */
  stopping: string
  stopped: (left: number) => string
  /** Under the summary. */
  took: (seconds: number) => string
  known: (files: number) => string
  failureList: (path: string) => string
  inUse: (path: string, pid: number) => string
  unreadableLines: (path: string, count: number) => string
}

/** What a run says while it goes on, and under its summary. */
export const progressWords: Record<Lang, ProgressWords> = {
  zh: {
    standing: ({ pages, numbers, findings }, pace) =>
      [
        `个文件 · ${pages} 页 · ${numbers} 个数字 · ${findings} 处不符 · 每秒 ${pace.filesPerSecond.toFixed(1)} 个`,
        ...(pace.secondsLeft === null ? [] : [`还需 ${duration(pace.secondsLeft, 'zh')}`]),
      ].join(' · '),
    stopping: '正在停止：读完手上的文件后结束。再按一次 Ctrl-C 立即结束。',
    stopped: (left) => `已停止，还有 ${left} 个文件未读。重新运行同一命令即可继续。`,
    took: (seconds) => `用时 ${duration(seconds, 'zh')}。`,
    known: (files) => `其中 ${files} 个文件上次已处理，未重做。`,
    failureList: (path) => `未能读取的文件及原因见 ${path}`,
    inUse: (path, pid) => `另一个核数进程（${pid}）正在写入 ${path}：请等它结束，或另选结果文件夹。`,
    unreadableLines: (path, count) => `${path} 中有 ${count} 行无法识别，相应文件已重新读取。`,
  },
  en: {
    standing: ({ pages, numbers, findings }, pace) =>
      [
        `files · ${pages} pages · ${numbers} numbers · ${findings} findings · ${pace.filesPerSecond.toFixed(1)} files/s`,
        ...(pace.secondsLeft === null ? [] : [`${duration(pace.secondsLeft, 'en')} left`]),
      ].join(' · '),
    stopping: 'Stopping once the files in hand are finished. Press Ctrl-C again to stop at once.',
    stopped: (left) => `Stopped with ${left} files left. Run the same command again to go on.`,
    took: (seconds) => `Took ${duration(seconds, 'en')}.`,
    known: (files) => `${files} of the files had been done before and were not read again.`,
    failureList: (path) => `Files that could not be read, with the reasons: ${path}`,
    inUse: (path, pid) =>
      `Another heshu (process ${pid}) is writing into ${path}: wait for it, or choose another folder.`,
    unreadableLines: (path, count) => `${count} lines of ${path} could not be understood; their files were read again.`,
  },
}

const units: Record<Lang, [string, string, string]> = { zh: [' 小时', ' 分', ' 秒'], en: [' h', ' min', ' s'] }

/** The two largest units: 2 h 5 min, 3 min 20 s, 0.8 s. */
function duration(seconds: number, lang: Lang): string {
  const [h, min, s] = units[lang]
  if (seconds < 60) return `${seconds}${s}`
  const whole = Math.round(seconds)
  if (whole < 3600) return `${Math.floor(whole / 60)}${min} ${whole % 60}${s}`
  return `${Math.floor(whole / 3600)}${h} ${Math.floor((whole % 3600) / 60)}${min}`
}
