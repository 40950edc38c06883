import { createRequire, PARAMETERS } from './modules.ts'
import { problemOf, readJob, tell, wrap } from './shell.ts'
import { runTests } from './test.ts'

const job = readJob()

for (const file of job.parse) {
  try {
    wrap(file, PARAMETERS)
    tell({ tell: 'parsed', file })
  } catch (error) {
    tell({ tell: 'parsed', file, problem: problemOf(error) })
  }
}

const load = createRequire(job)
for (const file of job.tests) {
  try {
    load(file)
  } catch (error) {
    tell({ tell: 'tested', file, name: 'the file is loaded', problem: problemOf(error) })
  }
}
await runTests()
tell({ tell: 'done' })
