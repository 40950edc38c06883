import { APP, type Mutants } from './Mutant.ts'

const background = 'device/background'

export const phone: Mutants = {
  'own-scheme-unknown': {
    file: 'install/readApp.js',
    find: 'schemes.map((scheme) => String(scheme).toLowerCase())',
    put: '[]',
    test: ['device/openUrl', 'an address of the app'],
  },
  'allowed-once-forever': {
    file: 'os/privacy/tccd.js',
    find: 'processEnded() {\n        this.#once = false;',
    put: 'processEnded() {',
    test: ['device/access/location', 'an app learns where the phone is'],
  },
  'answer-forgotten': {
    file: 'os/privacy/tccd.js',
    find: 'this.#answers.set(service, status);\n        const',
    put: 'const',
    test: ['device/access/location', 'an app that the user has refused is refused'],
  },
  'database-binds-integers': {
    file: APP,
    find: '"number")\n        this.#sqlite._sqlite3_bind_double',
    put: '"nothing")\n        this.#sqlite._sqlite3_bind_double',
    test: ['titanium/Database', 'values go in and come out'],
  },
  'database-stays-locked': {
    file: APP,
    find: '.lock`, { recursive: true, force: true }',
    put: '.none`, { recursive: true, force: true }',
    test: ['device/databaseProcess', 'an app that ends in the middle of a transaction'],
  },
  'never-turns': {
    file: 'os/hardware/orientation.js',
    find: 'allowed.includes(held) ? held',
    put: 'false ? held',
    test: ['device/screen/orientation', 'an app that supports it turns'],
  },
  'locale-without-keywords': {
    file: APP,
    find: 'launch.platform.locale.replaceAll("_", "-")',
    put: 'launch.platform.locale.split("@")[0]',
    test: ['device/locale', 'a phone speaks its language'],
  },
  'progress-bar-shown': {
    file: APP,
    find: 'visible: false };\n  }\n  /** A later `min`',
    put: 'visible: true };\n  }\n  /** A later `min`',
    test: ['titanium/UI/controls', 'a progress bar and an activity indicator are hidden'],
  },
  'picture-loads-late': {
    file: APP,
    find: 'this.#showLocal(image);',
    put: 'queueMicrotask(() => this.#showLocal(image));',
    test: ['titanium/UI/imageView', 'a local picture is loaded while'],
  },
  'no-heic': {
    file: APP,
    find: '"heif", "heic", ',
    put: '',
    test: ['titanium/Blob', 'a picture of each format that iOS shows'],
  },
  'two-dialogs': {
    file: APP,
    find: 'if (shown) {',
    put: 'if (false) {',
    test: ['titanium/UI/dialogs', 'a second dialog is dropped'],
  },
  overwrites: {
    file: APP,
    find: 'fs2.constants.COPYFILE_EXCL',
    put: '0',
    test: ['titanium/Filesystem', 'text overwrites, a blob of a file does not'],
  },
  'text-readable-when-locked': {
    file: APP,
    find: 'fs2.writeFileSync(this.#path, data);\n      setProtection(this.#path, PROTECTION_COMPLETE);',
    put: 'fs2.writeFileSync(this.#path, data);',
    test: ['titanium/Filesystem', 'text is written in the class of a locked phone'],
  },
  'properties-in-memory': {
    file: 'os/defaults.js',
    find: 'this.#disk.keep(STORE, this.#values);',
    put: '',
    test: [background, 'what the app keeps in its properties'],
  },
  'tiapp-writable': {
    file: APP,
    find: 'if (isFixed(key)) {',
    put: 'if (false) {',
    test: ['titanium/App/Properties', 'properties of tiapp.xml are read-only'],
  },
  'no-layout': {
    file: APP,
    find: 'layout === "vertical" || layout === "horizontal" ? layout : "composite"',
    put: '"composite"',
    test: ['titanium/layout/placing', 'only views that lie elsewhere are placed again'],
  },
}
