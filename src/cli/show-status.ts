import { alignColumns } from '../outputs/align-columns.ts'
import { type Lang, stateLabels } from '../outputs/words/labels.ts'
import type { FileState } from '../pipeline/file-state.ts'
import type { Status } from '../runner/database/status.ts'
import { databaseMessages } from './words/database-messages.ts'

/** The status as a person reads it: files by state, the rate, the machines, what was not read and why. */
export function showStatus(status: Status, lang: Lang): string {
  const say = databaseMessages[lang]
  const finished = status.states.filter(({ state }) => state !== null)
  const left = status.states.find(({ state }) => state === null)?.files ?? 0
  const rows = finished.map(({ state, files, pages, numbers, findings }) => [
    `  ${stateLabels[lang][state as FileState]}`,
    say.perState(files, pages, numbers, findings),
  ])
  if (left > 0) rows.push([`  ${say.waiting}`, String(left - status.in_hand - status.to_retry)])
  if (status.in_hand > 0) rows.push([`  ${say.inHand}`, String(status.in_hand)])
  if (status.to_retry > 0) rows.push([`  ${say.toRetry}`, String(status.to_retry)])
  return [
    say.states,
    ...alignColumns(rows, [{ align: 'left' }, { align: 'left' }]),
    ...status.other_versions.map(({ files, pipeline }) => say.otherVersion(files, pipeline)),
    ...(status.rate === null || left === 0
      ? []
      : [say.rate((status.rate * 60).toFixed(1), timeLeft(left / status.rate, lang))]),
    '',
    ...machineLines(status, left, lang),
    ...unreadLines(status, lang),
    say.size((status.database_bytes / 1e6).toFixed(1)),
  ].join('\n')
}

function machineLines({ machines }: Status, left: number, lang: Lang): string[] {
  const say = databaseMessages[lang]
  if (machines.length === 0) return left > 0 ? [say.noMachines, ''] : []
  const rows = machines.map(({ machine, jobs, silent }) => [`  ${machine}`, say.machine(jobs, silent)])
  return [say.machines, ...alignColumns(rows, [{ align: 'left' }, { align: 'left' }]), '']
}

function unreadLines({ unread, states }: Status, lang: Lang): string[] {
  if (unread.length === 0) return []
  const say = databaseMessages[lang]
  const listed = new Set(unread.map(({ state }) => state))
  const all = states
    .filter(({ state }) => state !== null && listed.has(state))
    .reduce((sum, { files }) => sum + files, 0)
  return [
    say.unread(unread.length, all),
    ...unread.map(
      (file) => `  ${file.file}: ${(lang === 'zh' ? file.reason_zh : file.reason_en) ?? ''} [${file.reason_code}]`,
    ),
    '',
  ]
}

/** Hours and minutes: more would promise more than a rate can. */
function timeLeft(seconds: number, lang: Lang): string {
  const minutes = Math.ceil(seconds / 60)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (lang === 'zh') return hours > 0 ? `${hours} 小时 ${rest} 分` : `${rest} 分`
  return hours > 0 ? `${hours} h ${rest} min` : `${rest} min`
}
