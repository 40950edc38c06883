export { main } from './cli.ts'
export { type CompileResult, compileProject, summarize, TYPES_FILE } from './compileProject.ts'
export { formatProblem, type Position, type Problem } from './problem.ts'
