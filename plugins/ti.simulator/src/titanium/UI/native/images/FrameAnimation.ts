import { clearTimeout, setInterval } from '../../../kernel/timers.ts'

/** What an animation is of: asked at every step, since the app may change it. */
export interface Frames {
  readonly count: number
  /** How long each is seen, in ms. */
  readonly interval: number
  /** 0 for without end. */
  readonly repeatCount: number
  readonly reverse: boolean
  show(index: number): void
  tell(event: 'start' | 'stop' | 'pause' | 'resume' | 'change', payload: object): void
}

/** Runs through pictures as TiUIImageView.m does. */
export class FrameAnimation {
  readonly #frames: Frames
  #timer: number | null = null
  #stopped = true
  #animating = false
  #paused = false
  #index = -1
  #iterations = -1
  #shown = false

  constructor(frames: Frames) {
    this.#frames = frames
  }

  get animating(): boolean {
    return this.#animating
  }

  get paused(): boolean {
    return this.#paused
  }

  get stopped(): boolean {
    return this.#stopped
  }

  start(): void {
    const { count, reverse } = this.#frames
    const begins = !this.#paused
    this.#stopped = false
    this.#paused = false
    if (this.#iterations < 0 || begins) this.#iterations = 0
    if (this.#index < 0 || begins) this.#index = reverse ? count - 1 : 0
    if (count === 0) return
    this.#animating = true
    if (this.#timer === null) this.#run('start')
  }

  /** A stopped animation counts as paused too, and begins again at the first picture. */
  stop(): void {
    this.#halt('stop')
    this.#index = -1
    this.#iterations = -1
    this.#paused = true
  }

  pause(): void {
    this.#halt('pause')
    this.#paused = true
  }

  resume(): void {
    this.#stopped = false
    this.#paused = false
    this.#animating = true
    this.#run('resume')
  }

  /** Other pictures, or another pace. */
  changed(): void {
    if (this.#timer === null) return
    this.#clear()
    this.#tick()
  }

  #run(event: 'start' | 'resume'): void {
    this.#clear()
    this.#frames.tell(event, {})
    if (event === 'start' && !this.#shown) this.#step()
    if (!this.#stopped) this.#tick()
  }

  #tick(): void {
    this.#timer = setInterval(() => this.#step(), this.#frames.interval)
  }

  /** Running backwards over the first picture leaves the last but one out, as iOS does. */
  #step(): void {
    const { count, repeatCount, reverse } = this.#frames
    if (this.#stopped || count === 0) return
    let position = this.#index % count
    if (position < 0) {
      position = count - 1
      this.#index = position - 1
    }
    this.#shown = true
    this.#frames.show(position)
    this.#frames.tell('change', { index: position })
    const isLast = position === (reverse ? 0 : count - 1)
    if (repeatCount > 0 && isLast) {
      this.#iterations += 1
      if (this.#iterations === repeatCount) this.#halt('stop')
    }
    this.#index += reverse ? -1 : 1
  }

  #halt(event: 'stop' | 'pause'): void {
    const ran = this.#timer !== null
    this.#stopped = true
    this.#animating = false
    this.#clear()
    if (ran) this.#frames.tell(event, {})
  }

  #clear(): void {
    clearTimeout(this.#timer)
    this.#timer = null
  }
}
