import type { Node } from '@babel/types'
import { assume, forget, type Known } from './assumptions.ts'
import { mayThrow, nodesIn } from './nodes.ts'

/** Where a function may be after each of its paths, told by states that a rule defines. */
export interface Flow<State extends string> {
  /** The states in which the function may end, by itself or by `return`. */
  readonly exits: ReadonlySet<State>
  /** The states in which a node may be reached. */
  at(node: Node): ReadonlySet<State>
}

/** A state, with what the tests on the way to it have decided. */
interface Point<State> {
  readonly state: State
  readonly known: Known
}

type Points<State> = ReadonlyMap<string, Point<State>>

interface Outcome<State> {
  readonly next: Points<State>
  readonly broken: Points<State>
  readonly continued: Points<State>
  readonly returned: Points<State>
  /** Where a call may have thrown. */
  readonly thrown: Points<State>
}

/** More than this many at once, and nothing is said about the function. */
const MAX_POINTS = 200

class TooComplex extends Error {}

/**
 * Follows every path through a function, not into the functions inside of it. Tests of the same text decide alike,
 * so that `if (a) …` and later `if (!a) …` are not taken together.
 * @param step what a call, an assignment or a declaration makes of a state; called after what is inside of it.
 * @param known tests that are known to hold, such as that the event has a handlerId.
 * @returns undefined when the function is too complex to be followed.
 */
export function flow<State extends string>(
  body: Node,
  start: State,
  step: (state: State, node: Node) => State,
  known: Known = new Map(),
): Flow<State> | undefined {
  const reached = new Map<Node, Set<State>>()
  const none: Points<State> = new Map()
  try {
    const { next, returned } = run(body, of([{ state: start, known }]))
    return {
      exits: new Set([...union(next, returned).values()].map(({ state }) => state)),
      at: (node) => reached.get(node) ?? new Set(),
    }
  } catch (error) {
    if (error instanceof TooComplex || error instanceof RangeError) return undefined
    throw error
  }

  function of(points: Iterable<Point<State>>): Points<State> {
    const byKey = new Map<string, Point<State>>()
    for (const point of points) byKey.set(`${point.state} ${[...point.known].sort().join()}`, point)
    if (byKey.size > MAX_POINTS) throw new TooComplex()
    return byKey
  }

  function union(...all: Points<State>[]): Points<State> {
    return of(all.flatMap((points) => [...points.values()]))
  }

  function outcome(parts: Partial<Outcome<State>>): Outcome<State> {
    return { next: none, broken: none, continued: none, returned: none, thrown: none, ...parts }
  }

  function when(test: Node | null | undefined, points: Points<State>, truth: boolean): Points<State> {
    if (!test) return truth ? points : none
    return of(
      [...points.values()].flatMap((point) => {
        const decided = assume(point.known, test, truth)
        return decided ? [{ ...point, known: decided }] : []
      }),
    )
  }

  function run(node: Node, points: Points<State>): Outcome<State> {
    if (points.size === 0) return outcome({})
    switch (node.type) {
      case 'BlockStatement':
      case 'Program':
        return sequence(node.body, points)
      case 'IfStatement': {
        const test = evaluate(node.test, points)
        const yes = run(node.consequent, when(node.test, test.next, true))
        const no = when(node.test, test.next, false)
        return join(
          outcome({ thrown: test.thrown }),
          yes,
          node.alternate ? run(node.alternate, no) : outcome({ next: no }),
        )
      }
      case 'ReturnStatement': {
        const { next, thrown } = node.argument ? evaluate(node.argument, points) : outcome({ next: points })
        return outcome({ returned: next, thrown })
      }
      case 'ThrowStatement': {
        const { next, thrown } = evaluate(node.argument, points)
        return outcome({ thrown: union(next, thrown) })
      }
      case 'BreakStatement':
      case 'ContinueStatement':
        if (node.label) throw new TooComplex()
        return outcome(node.type === 'BreakStatement' ? { broken: points } : { continued: points })
      case 'WhileStatement':
      case 'DoWhileStatement':
        return loop(points, node.body, { test: node.test, atLeastOnce: node.type === 'DoWhileStatement' })
      case 'ForStatement': {
        const before = node.init ? run(node.init, points) : outcome({ next: points })
        return join(
          { ...before, next: none },
          loop(before.next, node.body, { test: node.test, update: node.update }),
        )
      }
      case 'ForInStatement':
      case 'ForOfStatement': {
        const before = evaluate(node.right, points)
        return join({ ...before, next: none }, loop(before.next, node.body, { open: true }))
      }
      case 'SwitchStatement':
        return choose(node.discriminant, node.cases, points)
      case 'TryStatement':
        return attempt(node.block, node.handler?.body, node.finalizer, points)
      case 'ExportNamedDeclaration':
        return node.declaration ? run(node.declaration, points) : outcome({ next: points })
      case 'FunctionDeclaration':
      case 'ClassDeclaration':
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
        return outcome({ next: points })
      case 'LabeledStatement':
      case 'WithStatement':
        throw new TooComplex()
      default:
        return evaluate(node, points)
    }
  }

  function sequence(nodes: readonly Node[], points: Points<State>): Outcome<State> {
    let all = outcome({ next: points })
    for (const node of nodes) all = join({ ...all, next: none }, run(node, all.next))
    return all
  }

  function join(...outcomes: Outcome<State>[]): Outcome<State> {
    return {
      next: union(...outcomes.map(({ next }) => next)),
      broken: union(...outcomes.map(({ broken }) => broken)),
      continued: union(...outcomes.map(({ continued }) => continued)),
      returned: union(...outcomes.map(({ returned }) => returned)),
      thrown: union(...outcomes.map(({ thrown }) => thrown)),
    }
  }

  function loop(
    points: Points<State>,
    body: Node,
    {
      test,
      update,
      atLeastOnce,
      open,
    }: {
      test?: Node | null | undefined
      update?: Node | null | undefined
      atLeastOnce?: boolean
      open?: boolean
    },
  ): Outcome<State> {
    let before = points
    let all = outcome({})
    // Each round adds states; there are few, so this ends soon.
    for (let round = 0; ; round += 1) {
      const tested =
        test && !(atLeastOnce && round === 0) ? evaluate(test, before) : outcome({ next: before })
      const entering = open || (atLeastOnce && round === 0) ? tested.next : when(test, tested.next, true)
      const leaving = open ? tested.next : atLeastOnce && round === 0 ? none : when(test, tested.next, false)
      const inside = run(body, entering)
      const updated = update
        ? evaluate(update, union(inside.next, inside.continued))
        : outcome({ next: union(inside.next, inside.continued) })
      all = join(all, {
        ...inside,
        next: union(leaving, inside.broken),
        broken: none,
        continued: none,
        thrown: union(tested.thrown, inside.thrown, updated.thrown),
      })
      // What a test decided in one round says nothing about the next.
      const again = union(before, of([...updated.next.values()].map(({ state }) => ({ state, known }))))
      if (again.size === before.size) return all
      before = again
    }
  }

  function choose(
    discriminant: Node,
    cases: readonly { test?: Node | null | undefined; consequent: Node[] }[],
    points: Points<State>,
  ): Outcome<State> {
    const start = evaluate(discriminant, points)
    let all = outcome({ thrown: start.thrown })
    let falling = none
    for (const { consequent } of cases) {
      const one = sequence(consequent, union(start.next, falling))
      falling = one.next
      all = join(all, { ...one, next: one.broken, broken: none })
    }
    const complete = cases.some(({ test }) => !test)
    return join(all, outcome({ next: complete ? falling : union(falling, start.next) }))
  }

  function attempt(
    block: Node,
    handler: Node | undefined,
    finalizer: Node | null | undefined,
    points: Points<State>,
  ): Outcome<State> {
    const tried = run(block, points)
    const caught = handler ? join({ ...tried, thrown: none }, run(handler, tried.thrown)) : tried
    if (!finalizer) return caught
    const after = (part: Points<State>) => run(finalizer, part)
    const [next, broken, continued, returned, thrown] = [
      after(caught.next),
      after(caught.broken),
      after(caught.continued),
      after(caught.returned),
      after(caught.thrown),
    ]
    return join(
      next,
      { ...broken, next: none, broken: broken.next },
      { ...continued, next: none, continued: continued.next },
      { ...returned, next: none, returned: union(returned.next, returned.returned) },
      { ...thrown, next: none, thrown: union(thrown.next, thrown.thrown) },
    )
  }

  /** An expression or a declaration: what is inside in the order it is written, then itself. */
  function evaluate(node: Node, points: Points<State>): Outcome<State> {
    if (/Function|Method|^Class|^TS/.test(node.type)) return outcome({ next: points })
    if (node.type === 'LogicalExpression' || node.type === 'ConditionalExpression')
      return branch(node, points)
    let all = outcome({ next: points })
    for (const child of nodesIn(node)) all = join({ ...all, next: none }, evaluate(child, all.next))
    return join({ ...all, next: none }, arrive(node, all.next))
  }

  function branch(
    node: Extract<Node, { type: 'LogicalExpression' | 'ConditionalExpression' }>,
    points: Points<State>,
  ): Outcome<State> {
    const test = node.type === 'ConditionalExpression' ? node.test : node.left
    const before = evaluate(test, points)
    const rest = { ...before, next: none }
    if (node.type === 'ConditionalExpression')
      return join(
        rest,
        evaluate(node.consequent, when(test, before.next, true)),
        evaluate(node.alternate, when(test, before.next, false)),
      )
    if (node.operator === '??') return join(before, evaluate(node.right, before.next))
    const goOn = node.operator === '&&'
    return join(
      rest,
      outcome({ next: when(test, before.next, !goOn) }),
      evaluate(node.right, when(test, before.next, goOn)),
    )
  }

  function arrive(node: Node, points: Points<State>): Outcome<State> {
    const seen = reached.get(node) ?? new Set()
    for (const { state } of points.values()) seen.add(state)
    if (points.size > 0) reached.set(node, seen)
    const next = of(
      [...points.values()].map(({ state, known: decided }) => ({
        state: step(state, node),
        known: forget(decided, node),
      })),
    )
    return outcome({ next, thrown: mayThrow(node) ? points : none })
  }
}
