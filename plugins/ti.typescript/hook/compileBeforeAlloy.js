import { compiled } from '../compiled.js'
import { alloyOf } from './alloyOf.js'
import { fail } from './fail.js'
import { AFTER_ALLOY, BEFORE_ALLOY } from './priorities.js'

/** Compiles the project's TypeScript before Alloy reads what comes of it. */
export function compileBeforeAlloy(logger, cli) {
  const projectDir = () => cli.argv['project-dir']

  cli.on('build.pre.compile', {
    priority: BEFORE_ALLOY,
    post(_builder, finished) {
      compile(projectDir(), logger).then(
        () => finished(),
        (error) => {
          for (const line of error.message.split('\n')) logger.error(line)
          fail(cli, error, finished)
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
  if (result.problems.length > 0) throw new Error(result.problems.map(formatProblem).join('\n'))
  logger.info(`ti.typescript: ${summarize(result)}`)
  const alloy = alloyOf(projectDir)
  // Alloy's hook looks in ALLOY_PATH and PATH only, not in the project whose package.json asks for a version.
  if (alloy) process.env.ALLOY_PATH ||= alloy
  process.env.TI_TYPESCRIPT_DONE = projectDir
}
