import { APP, type Mutants } from './Mutant.ts'

const globals = 'titanium/globals'
const modules = 'titanium/node/modules'

export const language: Mutants = {
  'module-more-than-the-sdk': {
    file: APP,
    find: '["util", util]',
    put: '["util", util], ["net", util]',
    test: [modules, 'the modules that the SDK has are there'],
  },
  'error-must-be-heard': {
    file: APP,
    find: 'emit(name, ...args) {',
    put: 'emit(name, ...args) { if (name === "error") throw args[0];',
    test: [modules, 'events calls listeners in their order'],
  },
  'path-goes-above-the-root': {
    file: APP,
    find: 'if (segment === "..")',
    put: 'if (segment === "...")',
    test: [modules, 'path joins, resolves from the root'],
  },
  'buffer-copies': {
    file: APP,
    find: '{ from: wrapping }',
    put: '{}',
    test: [modules, 'Buffer is made of texts'],
  },
  'file-error-without-code': {
    file: APP,
    find: 'syscall, code, path',
    put: 'syscall, path',
    test: ['titanium/node/fs', 'an error of fs has a code'],
  },
  'immediate-before-tick': {
    file: APP,
    find: 'drainTicks();\n  const deadline',
    put: 'const deadline',
    test: ['titanium/node/process', 'ticks come before immediates'],
  },
  'module-is-its-exports': {
    file: APP,
    find: 'body(module.exports, requireFrom(module)',
    put: 'body.call(module.exports, module.exports, requireFrom(module)',
    test: ['titanium/require', 'a module knows itself'],
  },
  'main-file-or-index': {
    file: APP,
    find: '!== "")\n      return asPath(',
    put: '!== "")\n      return ((main) => asPath(main) ?? asFile(main.replace(/[^/]*$/, "index")))(',
    test: ['titanium/require', 'a module is found beside'],
  },
  'console-past-its-log': {
    file: APP,
    find: 'this.log(`${name}: ${count',
    put: 'this.info(`${name}: ${count',
    test: [globals, 'an app that replaces console.log hears'],
  },
  'date-without-new-is-one': {
    file: APP,
    find: 'new RealDate(now()).toString()',
    put: 'new RealDate(now())',
    test: [globals, "Date is the engine's own"],
  },
  'numbers-cut-off': {
    file: APP,
    find: 'String((down ? floor : floor + 1) || 0)',
    put: 'String(floor || 0)',
    test: [globals, 'String.format fills in'],
  },
  'language-for-a-launch': {
    file: APP,
    find: 'Properties.getString(CHOSEN)',
    put: 'undefined',
    test: [globals, 'L gives the text of the language'],
  },
  'modules-written-over': {
    file: APP,
    find: 'if (writable.includes(name))',
    put: 'if (true)',
    test: ['titanium/proxies', 'what a module tells of the phone'],
  },
  'anything-listens': {
    file: APP,
    find: 'if (typeof listener !== "function")\n      throw',
    put: 'if (typeof listener !== "function")\n      return; else if (false) throw',
    test: ['titanium/proxies', 'a proxy takes functions as listeners'],
  },
  'alpha-last': {
    file: APP,
    find: '`#${alpha.toLowerCase() === "ff" ? "" : alpha}${color}`',
    put: '`#${color}${alpha.toLowerCase() === "ff" ? "" : alpha}`',
    test: ['titanium/UI/values', 'colours arrive as CSS has them'],
  },
}
