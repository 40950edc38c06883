import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'

const FRAME = /(\/[\w./@-]+\.js):(\d+):(\d+)/g

function original(projectDir: string, file: string): string {
  const source = file.replace(/\.js$/, '.ts')
  return existsSync(join(projectDir, source)) ? source : file
}

/** Leads the stack traces of an Alloy project back to its sources, by the maps that Alloy writes for controllers. */
export function mapStack(projectDir: string | undefined, stack: string): string {
  if (projectDir === undefined) return stack
  return stack.replaceAll(FRAME, (frame: string, path: string, line: string, column: string) => {
    const library = original(projectDir, join('app', 'lib', path))
    if (existsSync(join(projectDir, library))) return `${library}:${line}:${column}`
    const map = join(projectDir, 'build', 'map', 'Resources', 'iphone', `${path}.map`)
    if (!existsSync(map)) return frame
    const position = originalPositionFor(new TraceMap(readFileSync(map, 'utf8')), {
      line: Number(line),
      column: Number(column) - 1,
    })
    if (position.line === null) return frame
    const controller = original(projectDir, path.replace(/^\/alloy\//, 'app/'))
    return `${controller}:${position.line}:${(position.column ?? 0) + 1}`
  })
}
