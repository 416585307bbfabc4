import { readFileSync } from 'node:fs'
import type { Extraction } from './schema.ts'

/**
 * Hash of whatever changes a result: the sources up to the pipeline, the JSON writer and the versions of the packages. Part of the key
 * under which finished work is found again. Written by `npm run build`; compiled output lies beside the sources, so this leads to it from
 * both.
 */
const pipeline = readFileSync(new URL('../../dist/pipeline-hash.txt', import.meta.url), 'utf8').trim()

export const generator: Extraction['generator'] = { name: 'heshu', version: '0.1.0', pipeline }
