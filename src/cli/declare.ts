import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Lang } from '../outputs/words/labels.ts'
import { type Messages, messages } from './words/messages.ts'

/** What a command needs to declare itself. The command's own module is imported when it is run: `heshu --help` loads no PDF reader. */
export interface Declaring {
  /** A new command with the options that all have. */
  command: (name: string, description: string) => Command
  lang: Lang
  say: Messages
  /** Sets the exit code of the program. */
  exit: (code: number) => void
}

export const ocrOption = ({ say }: Declaring): Option =>
  new Option('--ocr <mode>', say.ocr).choices(['auto', 'always', 'never']).default('auto')

export const ocrEngineOption = ({ say }: Declaring): Option =>
  new Option('--ocr-engine <engine>', say.ocrEngine).choices(['auto', 'native', 'wasm']).default('auto')

export const langOption = (lang: Lang): Option => new Option('--lang <lang>', messages[lang].lang).choices(['zh', 'en'])

/** Parser for options that take a positive whole number. */
export const positiveInteger =
  ({ say }: Declaring) =>
  (text: string): number => {
    if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError(say.notInteger(text))
    return Number(text)
  }
