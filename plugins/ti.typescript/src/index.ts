export { main } from './cli.ts'
export { type CompileResult, compileProject, TYPES_FILE } from './compileProject.ts'
export { formatProblem, type Position, type Problem } from './problem.ts'
