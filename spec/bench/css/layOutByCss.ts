export interface Cards {
  readonly rounds: number
  readonly cards: number
  readonly boxesInCard: number
  readonly box: {
    readonly width: number
    readonly height: number
    readonly left: number
    readonly top: number
  }
  /** The box that is set to another height. */
  readonly changed: { readonly card: number; readonly box: number; readonly height: number }
}

/** ms of each round, and where the boxes lay before the set: x, y, width and height. */
export interface CssTimes {
  readonly nothing: number[]
  readonly oneSet: number[]
  readonly places: number[][]
}

/** Runs in the page: a column of cards with boxes that wrap, by CSS. Style and layout are one in a browser. */
export function layOutByCss({ rounds, cards, boxesInCard, box, changed }: Cards): CssTimes {
  const make = (css: string, children: readonly HTMLElement[] = []) => {
    const element = document.createElement('div')
    element.style.cssText = css
    element.append(...children)
    return element
  }
  const timed = (work: () => void) => {
    const start = performance.now()
    work()
    return performance.now() - start
  }
  const placed = (view: Element) => {
    const { x, y, width, height } = view.getBoundingClientRect()
    return [x, y, width, height]
  }
  const times: CssTimes = { nothing: [], oneSet: [], places: [] }
  document.body.style.margin = '0'
  for (let round = 0; round < rounds; round += 1) {
    const rows = Array.from({ length: cards }, () =>
      make(
        'display: flex; flex-flow: row wrap; align-items: start; align-content: start; flex: none; margin: 5px 10px 0',
        Array.from({ length: boxesInCard }, (_, at) =>
          make(
            `flex: none; width: ${box.width}px; height: ${box.height + at}px; margin: ${box.top}px 0 0 ${box.left}px`,
          ),
        ),
      ),
    )
    const column = make('display: flex; flex-direction: column; height: 852px', rows)
    document.body.replaceChildren()
    const laidOut = () => column.scrollHeight
    laidOut()
    document.body.append(column)
    times.nothing.push(timed(laidOut))
    times.places.splice(0, times.places.length, ...rows.flatMap((row) => Array.from(row.children, placed)))
    const view = rows[changed.card]?.children[changed.box]
    times.oneSet.push(
      timed(() => {
        if (view instanceof HTMLElement) view.style.height = `${changed.height}px`
        laidOut()
      }),
    )
  }
  return times
}
