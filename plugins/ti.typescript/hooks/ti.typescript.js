import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { compiled } from '../compiled.js'

/** The Titanium CLI loads one hook of an id; its other files in this folder would be hooks too. */
export const id = 'ti.typescript'

/** Alloy's hook has the CLI's own priority, 1000: smaller is sooner. */
const BEFORE_ALLOY = 900
const AFTER_ALLOY = 1100

/** Called by the Titanium CLI for a project whose tiapp.xml names the plugin ti.typescript. */
export function init(logger, _config, cli) {
  const projectDir = () => cli.argv['project-dir']

  cli.on('build.pre.compile', {
    priority: BEFORE_ALLOY,
    post(_builder, finished) {
      compile(projectDir(), logger).then(
        () => finished(),
        (error) => {
          for (const line of error.message.split('\n')) logger.error(line)
          // The SDK's Android build goes on after a hook's error, as far as an app.js of an earlier build.
          if (cli.argv.platform === 'android') process.exit(1)
          finished(error)
        },
      )
    },
  })

  // Who starts Alloy later in this process, LiveView for one, wants it compiled again.
  cli.on('build.pre.compile', {
    priority: AFTER_ALLOY,
    post(_builder, finished) {
      delete process.env.TI_TYPESCRIPT_DONE
      finished()
    },
  })
}

async function compile(projectDir, logger) {
  const { compileProject, formatProblem, summarize } = await compiled()
  const result = await compileProject(projectDir)
  if (result.problems.length > 0) {
    const error = new Error(result.problems.map(formatProblem).join('\n'))
    // The CLI prints the stack; where we found the problems helps nobody.
    error.stack = error.message
    throw error
  }
  logger.info(`ti.typescript: ${summarize(result)}`)
  const alloy = alloyOf(projectDir)
  if (alloy) process.env.ALLOY_PATH ||= alloy
  process.env.TI_TYPESCRIPT_DONE = projectDir
}

/** Alloy's hook looks in ALLOY_PATH and PATH only, not in the project whose package.json asks for a version. */
function alloyOf(projectDir) {
  try {
    const manifest = createRequire(join(projectDir, 'tiapp.xml')).resolve('alloy/package.json')
    return join(dirname(manifest), 'bin', 'alloy')
  } catch {
    return undefined
  }
}
