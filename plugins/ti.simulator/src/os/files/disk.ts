import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Json } from '../../wire/json.ts'

/** The phone's flash memory: a folder, and small JSON files in it that are replaced as a whole. */
export class Disk {
  readonly path: string
  readonly #temporary: boolean
  /** What the files hold as this phone wrote them last: daemons keep their state often, and it has seldom changed. */
  readonly #written = new Map<string, string>()
  /** Hears what could not be kept, and why. */
  onFailure: (name: string, reason: string) => void = () => {}

  /** @param path kept after shutdown; without it a folder of its own is made, and removed at the end. */
  constructor(path?: string) {
    this.#temporary = path === undefined
    this.path = path ?? mkdtempSync(join(tmpdir(), 'ti-simulator-'))
    mkdirSync(this.path, { recursive: true })
  }

  resolve(...names: string[]): string {
    return join(this.path, ...names)
  }

  /** @throws {Error} when the file is there but is no JSON. */
  read(name: string): unknown {
    const file = this.resolve(name)
    if (!existsSync(file)) return undefined
    try {
      return JSON.parse(readFileSync(file, 'utf8'))
    } catch {
      throw new Error(`${file} is damaged. Remove the phone's folder ${this.path} to start with a new one.`)
    }
  }

  /** As write, for a daemon: what a full or broken disk does not take is known until the phone is switched off. */
  keep(name: string, content: Json): void {
    try {
      this.write(name, content)
    } catch (error) {
      this.onFailure(name, error instanceof Error ? error.message : String(error))
    }
  }

  /**
   * Whole or not at all, whenever the machine stops.
   * @throws {Error} what Node throws where the disk is full or broken
   */
  write(name: string, content: Json): void {
    const text = JSON.stringify(content)
    if (this.#written.get(name) === text) return
    const file = this.resolve(name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, text)
    renameSync(`${file}.new`, file)
    this.#written.set(name, text)
  }

  /** Large files are removed beside the main thread. */
  async dispose(): Promise<void> {
    if (this.#temporary) await rm(this.path, { recursive: true, force: true })
  }
}
