/** The options that the CLI hands on, as the SDK names them. */
const NAMES = [
  ...['project-dir', 'target', 'build-only', 'device-id', 'developer-name', 'pp-uuid'],
  ...['skip-js-minify', 'log-level'],
]

export function config() {
  const text = () => ({ hint: 'text' })
  const ios = {
    flags: { 'build-only': {}, 'skip-js-minify': {} },
    options: {
      target: text(),
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
  return {
    options: { platform: { values: ['ios'], required: true }, 'log-level': text() },
    platforms: { ios },
  }
}

/** Unless it only builds it shows the app's log, APP_LOG, and stays as long as the app: for ever without APP_ENDS. */
export function run(_logger, _config, cli, finished) {
  const given = Object.fromEntries(NAMES.map((name) => [name, cli.argv[name]]))
  const xcodebuild = cli.createHook('build.ios.xcodebuild', {}, (_exe, args, _options, done) => {
    console.log(`RAN ${JSON.stringify({ given, args })}`)
    done()
  })
  xcodebuild('xcodebuild', ['build'], {}, (error) => {
    finished(error)
    if (cli.argv['build-only']) return
    console.log(process.env.APP_LOG ?? '')
    if (!process.env.APP_ENDS) setInterval(() => {}, 1000)
  })
}
