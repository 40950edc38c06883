import type { Tiapp } from 'ti.simulator'
import type { Verification } from 'ti.simulator/verification'
import type { ApnsKey } from './serve/apnsKey.ts'

/** What `main` has to know about a project and cannot read in its tiapp.xml. */
export interface Project {
  /** The absolute path of the folder with tiapp.xml. */
  readonly folder: string
  /** The files and folders, relative to `folder`, that a build needs in addition to tiapp.xml and the icons. Missing ones are skipped. */
  readonly sources: readonly string[]
  /** Changes that a build makes to the copy of the project: for the path of a file, relative to `folder`, a function that returns its new text. */
  readonly edits: Readonly<Record<string, (text: string, build: Build) => string>>
  /** The payload of the silent push that is written for `xcrun simctl push`. */
  silentPush(services: string): object
  /** Starts the server that the app talks to on this machine. */
  startBackend(options: BackendOptions): Promise<Backend>
  /** The commands by which a person of this project starts the tool, such as `npm run iphone`. */
  readonly commands: Readonly<Record<Target, string>>
  /** The page that explains how to sign the app and how to get a push key. */
  readonly guide: string
  /** A sentence that says what to do on a machine that is not a Mac. */
  readonly withoutMac: string
  /** The steps and the pushes of `--verify`. Without it the option is refused. */
  readonly verification?: Verification
}

export type Target = 'device' | 'simulator'

/** What one build is for. */
export interface Build {
  /** The address of the backend, such as `http://192.168.1.20:4180`. */
  readonly services: string
  /** An app id in place of the one in tiapp.xml. */
  readonly appId?: string
  /** Whether the app is signed for push. */
  readonly push: boolean
  /** Whether the app runs its specs when it starts. */
  readonly specs: boolean
  /** Whether the app is built for `--verify`. Its tiapp.xml has the property `verify` then. */
  readonly verify?: boolean
}

export interface BackendOptions {
  /** The tiapp.xml of the copy that is built. */
  readonly tiapp: Tiapp
  /** The address of this machine at which to listen. */
  readonly host: string
  readonly port: number
  /** Where data may be kept between starts. */
  readonly folder: string
  /** The password for sending pushes. Without one, only this machine may send. */
  readonly adminPassword?: string
  /** Whether the app is built for `--verify`. A download should take about 20 s then, in which the app can be left and ended. */
  readonly verify?: boolean
  /** Signs pushes for Apple's sandbox. Without it no push can reach an iPhone. */
  readonly apnsKey?: ApnsKey
}

export interface Backend {
  /** The page on which a person sends pushes. */
  readonly dashboard: string
  /**
   * Sends a push to the app on the phone.
   * @throws an Error that says why it was not accepted.
   */
  sendPush(payload: object): Promise<void>
  stop(): Promise<void>
}
