import { format, inspect } from 'node:util'
import { KrollProxy } from './KrollProxy.ts'
import { notices } from './os.ts'
import { now } from './time.ts'

type Write = (...values: unknown[]) => void

const started = new Map<string, number>()
const counted = new Map<string, number>()
let indent = ''

Object.defineProperty(KrollProxy.prototype, inspect.custom, {
  value(this: KrollProxy) {
    return this.toString()
  },
})

const write =
  (level: string): Write =>
  (...values) =>
    notices.log(level, `${indent}${format(...values)}`.replaceAll('\n', `\n${indent}`))

const info = write('info')
const warn = write('warn')
const group: Write = (...labels) => {
  if (labels.length > 0) info(...labels)
  indent += '  '
}

/** Seconds and milliseconds since `console.time` of that label. */
function elapsed(label: string): string | undefined {
  const start = started.get(label)
  if (start === undefined) warn(`Label "${label}" does not exist`)
  return start === undefined ? undefined : `${label}: ${now() - start}ms`
}

/** `console`, whose methods format as Node's do and write by Ti.API's levels. */
export const console = {
  log: info,
  info,
  warn,
  error: write('error'),
  debug: write('debug'),
  trace: write('trace'),
  dir: (value: unknown) => info(inspect(value)),
  assert(condition: unknown, ...values: unknown[]) {
    if (!condition) write('error')('Assertion failed', ...values)
  },
  count(label = 'default') {
    counted.set(label, (counted.get(label) ?? 0) + 1)
    info(`${label}: ${counted.get(label)}`)
  },
  countReset: (label = 'default') => void counted.delete(label),
  group,
  groupCollapsed: group,
  groupEnd() {
    indent = indent.slice(2)
  },
  time: (label = 'default') => void started.set(label, now()),
  timeLog(label = 'default', ...values: unknown[]) {
    const text = elapsed(label)
    if (text !== undefined) info(text, ...values)
  },
  timeEnd(label = 'default') {
    const text = elapsed(label)
    if (text !== undefined) info(text)
    started.delete(label)
  },
}
