import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type FileResult, type Limits, runFile } from './runFile.ts'
import { stage } from './stage.ts'

export interface Options {
  /** Where one matches a part of its path, a file is run; without any, all are. */
  readonly only: readonly string[]
  /** Phones at a time. */
  readonly jobs: number
  readonly limits: Limits
  /** Hears of each file when it is done. */
  readonly onResult?: (result: FileResult) => void
}

/** Runs the files of tests in a folder, each on a phone of its own; gives what came of them by the names of the files. */
export async function conform(folder: string, options: Options): Promise<FileResult[]> {
  const work = mkdtempSync(join(tmpdir(), 'conformance-'))
  try {
    const { app, files, broken } = stage(resolve(folder), work)
    const wanted = (file: string) =>
      options.only.length === 0 || options.only.some((part) => file.includes(part))
    const results: FileResult[] = []
    const add = (result: FileResult) => {
      results.push(result)
      options.onResult?.(result)
    }
    for (const { file, reason } of broken.filter((each) => wanted(each.file)))
      add({ file, passed: 0, skipped: 0, failures: [{ test: 'the file itself', reason }] })
    const waiting = files.filter(wanted)
    const workOff = async () => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift())
        add(await runFile(app, file, options.limits))
    }
    await Promise.all(Array.from({ length: options.jobs }, workOff))
    return results.sort((a, b) => a.file.localeCompare(b.file))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
