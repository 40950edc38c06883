import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { compileProject, formatProblem } from '../src/index.ts'

/** The package, as a project has it in node_modules. */
export const PACKAGE = fileURLToPath(new URL('../../', import.meta.url))

const TIAPP = `<ti:app xmlns:ti="http://ti.tidev.io">
  <id>com.example.app</id><name>App</name><version>1.0.0</version><sdk-version>13.4.1.GA</sdk-version>
  <deployment-targets><target device="iphone">true</target><target device="android">false</target></deployment-targets>
</ti:app>
`

export const TSCONFIG = {
  compilerOptions: {
    target: 'ES2020',
    lib: ['ES2020'],
    module: 'ESNext',
    moduleResolution: 'bundler',
    moduleDetection: 'force',
    paths: { '/*': ['./app/lib/*'] },
    types: ['titanium', 'ti.typescript/types', 'ti.typescript/types/ti-mocha'],
    strict: true,
    verbatimModuleSyntax: true,
    skipLibCheck: true,
  },
  include: ['app/**/*.ts', 'spec/app/**/*.ts'],
}

export interface TestProject {
  dir: string
  read(file: string): string
  write(file: string, text: string): void
  remove(file: string): void
  /** The problems of a compile, as the command prints them. */
  problems(): Promise<string[]>
}

/** A small Alloy project in a folder that goes after the test; `files` come on top of a tiapp.xml and a tsconfig.json. */
export function makeProject(t: TestContext, files: Record<string, string> = {}): TestProject {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'ti-typescript-')))
  t.after(() => rmSync(dir, { recursive: true, force: true }))
  const project: TestProject = {
    dir,
    read: (file) => readFileSync(join(dir, file), 'utf8'),
    write(file, text) {
      mkdirSync(dirname(join(dir, file)), { recursive: true })
      writeFileSync(join(dir, file), text)
    },
    remove: (file) => rmSync(join(dir, file), { recursive: true }),
    problems: async () => (await compileProject(dir)).problems.map(formatProblem),
  }
  project.write('tiapp.xml', TIAPP)
  project.write('tsconfig.json', JSON.stringify(TSCONFIG))
  project.write('app/config.json', '{}')
  for (const [file, text] of Object.entries(files)) project.write(file, text)
  const typings = dirname(createRequire(import.meta.url).resolve('@types/titanium/package.json'))
  link(typings, join(dir, 'node_modules/@types/titanium'))
  link(PACKAGE, join(dir, 'node_modules/ti.typescript'))
  return project
}

export function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  // Windows lets everyone make junctions, but not symbolic links.
  symlinkSync(target, path, 'junction')
}
