/**
 * Keeps the environment of the build out of the app. The SDK writes all of `process.env`, keys and tokens included, into
 * the app of every development and test build unless `writeEnvVars` is false (`writeEnvironmentVariables` of
 * iphone/cli/commands/_build.js).
 */
export function keepEnvironmentOut(cli) {
  cli.on('build.pre.compile', (builder, finished) => {
    builder.writeEnvVars = false
    finished()
  })
}
