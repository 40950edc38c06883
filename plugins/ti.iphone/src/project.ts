import type { Tiapp } from 'ti.simulator'
import type { Verification } from 'ti.simulator/verification'
import type { ApnsKey } from './serve/apnsKey.ts'

/** What `main` has to be told of a project. Everything else is in its tiapp.xml. */
export interface Project {
  /** The absolute path of the folder with tiapp.xml. */
  readonly folder: string
  /** The files and folders that a build reads besides tiapp.xml and the icons, relative to `folder`. One that is not there is passed over. */
  readonly sources: readonly string[]
  /** What one build has otherwise than the project: by a file's path relative to `folder`, a function that changes its text. */
  readonly edits: Readonly<Record<string, (text: string, build: Build) => string>>
  /** The payload of the silent push that is written for `xcrun simctl push`. */
  silentPush(services: string): object
  /** Starts what the app talks to on this machine. */
  startBackend(options: BackendOptions): Promise<Backend>
  /** The words by which people of this project start the tool, such as `npm run iphone`. */
  readonly commands: Readonly<Record<Target, string>>
  /** The page that says how to get the app signed and a push key. */
  readonly guide: string
  /** What to do on a machine that is no Mac, as a sentence. */
  readonly withoutMac: string
  /** The steps of `--verify`, and the pushes that they send. */
  readonly verification?: Verification
}

export type Target = 'device' | 'simulator'

/** What one build is for. */
export interface Build {
  /** The address of the backend, such as `http://192.168.1.20:4180`. */
  readonly services: string
  /** Another app id than tiapp.xml's. */
  readonly appId?: string
  /** Whether the app is signed for push. */
  readonly push: boolean
  /** Whether the app runs its specs when it starts. */
  readonly specs: boolean
  /** Whether a person is led through `--verify` with it. The app finds the property `verify` then. */
  readonly verify?: boolean
}

export interface BackendOptions {
  /** Of the copy that is built. */
  readonly tiapp: Tiapp
  /** The address of this machine at which to listen. */
  readonly host: string
  readonly port: number
  /** Where data may be kept between starts. */
  readonly folder: string
  /** What a person must know to send pushes. Without one the backend is reached from this machine alone. */
  readonly adminPassword?: string
  /** The app is being verified: a download should take about 20 s, so that the app can be left and ended meanwhile. */
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
