import { type Colour, fromHex, gradient, mix, shade } from './colour.ts'
import { pinch } from './layout.ts'
import { hash } from './random.ts'
import type { Ground, Scene } from './scenes.ts'

const steps = 1024

/**
 * The panes of glass that a scene is made of. A point lies in the pane `paneAt(x, y)`, a whole number; x runs from 0 to
 * 1, y from 0 to 1.5 downwards.
 */
export class Panes {
  readonly #scene: Scene
  readonly #edges: readonly Float64Array[]
  readonly #colours = new Map<number, Colour>()

  constructor(scene: Scene) {
    this.#scene = scene
    this.#edges = scene.grounds.map((ground, i) =>
      Float64Array.from({ length: steps + 1 }, (_, n) => edge(ground, scene.seed + i * 7, n / steps)),
    )
  }

  paneAt(rawX: number, rawY: number): number {
    const [x, y] = pinch(rawX, rawY)
    for (let i = this.#edges.length - 1; i >= 0; i--) {
      const top = this.#edges[i]?.[Math.round(x * steps)] ?? 0
      if (y >= top) return this.#paneOfGround(i, x, y - top)
    }
    return this.#paneOfSky(x, y)
  }

  colourOf(pane: number): Colour {
    const known = this.#colours.get(pane)
    if (known) return known
    // The sun's own glass is even; every other pane is a little lighter or darker than its neighbours.
    const made = shade(this.#glassOf(pane), pane && (hash(this.#scene.seed, pane) - 0.5) * 0.3)
    const colour: Colour = [Math.round(made[0]), Math.round(made[1]), Math.round(made[2])]
    this.#colours.set(pane, colour)
    return colour
  }

  #paneOfSky(x: number, y: number): number {
    const { sun } = this.#scene
    const far = Math.hypot(x - sun.x, y - sun.y)
    if (far < sun.radius) return 0
    const ring = Math.floor((far - sun.radius) / 0.14)
    const rays = ring < 2 ? 18 : 27
    const turn = Math.atan2(y - sun.y, x - sun.x) / (2 * Math.PI) + 1 + hash(this.#scene.seed, ring)
    const ray = Math.floor((turn % 1) * rays)
    return 1 + ring * 64 + ray
  }

  #paneOfGround(i: number, x: number, depth: number): number {
    const water = this.#scene.grounds[i]?.kind === 'water'
    const band = Math.min(Math.floor((depth / (water ? 0.035 : 0.14)) ** (water ? 0.7 : 1)), 31)
    const slant = x + depth * (i % 2 ? 0.5 : -0.4) + hash(this.#scene.seed + i, band) * 0.3
    const column = Math.floor((slant + 1) * (water ? 3.4 : 5.5)) % 32
    return (i + 1) * 1024 + band * 32 + column
  }

  #glassOf(pane: number): Colour {
    const { sun, sky, grounds } = this.#scene
    if (pane === 0) return fromHex(sun.colour)
    if (pane < 1024) return gradient(sky, Math.floor((pane - 1) / 64) / 6)
    const ground = grounds[Math.floor(pane / 1024) - 1]
    if (!ground) throw new RangeError(`The scene has no pane ${pane}.`)
    const band = Math.floor((pane % 1024) / 32)
    const across = ((pane % 32) / 5.5) % 1
    if (ground.kind !== 'water') return shade(gradient(ground.colours, across), -Math.min(band * 0.09, 0.3))
    const glitter = hash(this.#scene.seed + 5, pane) < 0.22 ? 0.55 : 0
    return mix(gradient(ground.colours, band / 6), fromHex(sun.colour), glitter)
  }
}

function edge(ground: Ground, seed: number, x: number): number {
  const turn = (wave: number, n: number) => (x * wave + hash(seed, n)) * 2 * Math.PI
  const rolling = Math.sin(turn(ground.waves, 1)) * 0.7 + Math.sin(turn(ground.waves * 2.3, 2)) * 0.3
  if (ground.kind === 'hills' || ground.kind === 'water') return ground.top + ground.swing * rolling
  const place = x * ground.waves + hash(seed, 3)
  const peak = Math.abs((place % 1) * 2 - 1) ** 1.1
  const height = 0.55 + 0.45 * hash(seed + 1, Math.floor(place))
  if (ground.kind === 'trees') return ground.top + ground.swing * (0.4 * rolling - 1.6 * height * (1 - peak))
  return ground.top + ground.swing * (1 - 2 * (1 - peak) * height + 0.15 * rolling)
}
