/** Ends the build with the message of the error: the CLI prints the stack, and where a hook found a problem helps nobody. */
export function fail(cli, error, finished) {
  error.stack = error.message
  // The SDK's Android build goes on after a hook's error, as far as an app.js of an earlier build.
  if (cli.argv.platform === 'android') process.exit(1)
  finished(error)
}
