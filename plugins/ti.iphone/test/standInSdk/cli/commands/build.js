import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { buildApp, InstallError, JavaScriptCache, readTiapp } from 'ti.simulator/install'

const require = createRequire(import.meta.url)
const appc = require('node-appc')
const ti = require('node-titanium-sdk')
const Tiapp = require('node-titanium-sdk/lib/tiappxml')

/** The options that the CLI hands on, as the SDK names them. */
const NAMES = [
  ...['project-dir', 'target', 'build-only', 'device-id', 'developer-name', 'pp-uuid'],
  ...['skip-js-minify', 'log-level'],
]
/** By target: the deploy type, and Xcode's folder. */
const TARGETS = {
  simulator: { deployType: 'development', products: 'Debug-iphonesimulator' },
  device: { deployType: 'test', products: 'Debug-iphoneos' },
}

export function config(logger, config, cli) {
  const text = () => ({ hint: 'text' })
  const ios = {
    flags: { 'build-only': { abbr: 'b' }, 'skip-js-minify': {} },
    options: {
      target: { ...text(), abbr: 'T', default: 'simulator', values: Object.keys(TARGETS) },
      'developer-name': text(),
      'device-id': text(),
      'pp-uuid': {
        ...text(),
        validate: (uuid, done) =>
          uuid.startsWith('managed')
            ? done(new Error('Specified provisioning profile UUID is managed and not supported'))
            : done(null, uuid),
      },
    },
  }
  const projectDir = {
    required: true,
    callback(folder) {
      cli.tiapp = new Tiapp(join(folder, 'tiapp.xml'), 'ios')
      cli.tiapp.properties ??= {}
      ti.validateTiappXml(logger, config, cli.tiapp)
      return folder
    },
  }
  return {
    options: {
      platform: { abbr: 'p', values: ['ios'], required: true },
      'log-level': text(),
      'project-dir': projectDir,
    },
    platforms: { ios },
  }
}

/** Modules first, then plugins, as `cli/commands/build.js` and `iphone/cli/commands/_build.js` do. */
export function validate(logger, config, cli) {
  return (finished) =>
    findModules(logger, cli, () => {
      const scans = []
      const scanHooks = cli.scanHooks.bind(cli)
      cli.scanHooks = (folder) => {
        const scan = scanHooks(folder)
        scans.push(scan)
        return scan
      }
      // The SDK does not wait for the hooks to load, but what it does next takes seconds.
      const loaded = () => void Promise.all(scans).then(() => finished())
      ti.loadPlugins(logger, config, cli, cli.argv['project-dir'], loaded)
    })
}

function findModules(logger, cli, found) {
  const { sdk, tiapp, argv } = cli
  const places = [argv['project-dir'], join(sdk.path, '..', '..', '..')]
  const { deployType } = TARGETS[argv.target]
  appc.timodule.find(tiapp.modules, ['ios'], deployType, sdk.manifest, places, logger, ({ missing }) => {
    if (missing.length === 0) return found()
    logger.error('Could not find all required Titanium Modules:')
    for (const { id } of missing) logger.error(`   id: ${id}`)
    process.exit(1)
  })
}

/** Unless it only builds it shows the app's log, APP_LOG, and stays as long as the app: for ever without APP_ENDS. */
export function run(logger, _config, cli, finished) {
  build(logger, cli).then(
    () => {
      finished()
      if (cli.argv['build-only']) return
      console.log(process.env.APP_LOG ?? '')
      if (!process.env.APP_ENDS) setInterval(() => {}, 1000)
    },
    (error) => {
      logger.error(error instanceof InstallError ? error.message : (error.stack ?? String(error)))
      process.exit(1)
    },
  )
}

async function build(logger, cli) {
  const projectDir = cli.argv['project-dir']
  const { target } = cli.argv
  const { deployType, products } = TARGETS[target]
  const buildDir = join(projectDir, 'build', 'iphone')
  const xcodeAppDir = join(buildDir, 'build', 'Products', products, `${cli.tiapp.name}.app`)
  // What hooks see of the SDK's builder, and may change.
  const builder = {
    ...{ cli, logger, projectDir, buildDir, xcodeAppDir, target, deployType },
    ...{ tiapp: cli.tiapp, deviceFamily: 'universal', writeEnvVars: deployType !== 'production' },
  }
  cli.argv.platform = 'ios'
  await cli.emit('build.pre.construct', builder)
  mkdirSync(buildDir, { recursive: true })
  await cli.emit('build.pre.compile', builder)
  ti.validateAppJsExists(projectDir, logger, ['iphone', 'ios'])
  buildApp({
    ...{ projectDir, buildDir, xcodeAppDir, target, deployType },
    tiapp: readTiapp(projectDir),
    titaniumSdkVersion: cli.sdk.manifest.version,
    i18nDir: projectDir,
    minifyJS: deployType !== 'development' && !cli.argv['skip-js-minify'],
    environment: builder.writeEnvVars ? process.env : {},
    javaScript: new JavaScriptCache(join(cli.sdk.path, 'javascript')),
  })
  await cli.emit('build.pre.build', builder)
  await xcodebuild(cli)
  await cli.emit('build.post.build', builder)
  await cli.emit('build.post.compile', builder)
  await cli.emit('build.finalize', builder)
}

function xcodebuild(cli) {
  const given = Object.fromEntries(NAMES.map((name) => [name, cli.argv[name]]))
  const hook = cli.createHook('build.ios.xcodebuild', {}, (_exe, args, _options, done) => {
    console.log(`RAN ${JSON.stringify({ given, args })}`)
    done()
  })
  return new Promise((resolve, reject) => {
    hook('xcodebuild', ['build'], {}, (error) => (error ? reject(error) : resolve()))
  })
}
