import { printable } from '../printable.ts'

/** Whether this line of `devicectl device process launch` says that the app was started. */
export function isLaunched(line: string): boolean {
  return /^\s*Launched application with \S+ bundle identifier/.test(line)
}

/**
 * Why the app did not start, in the words of `devicectl`. Without an error among the lines it is undefined.
 * @param lines what it printed
 */
export function launchComplaint(lines: readonly string[]): string | undefined {
  const error = lines.findIndex((line) => /^\s*ERROR: /.test(line))
  if (error < 0) return undefined
  // Each error has a reason. The error that caused the others is the last.
  const reasons = lines
    .slice(error)
    .flatMap((line) => /NSLocalizedFailureReason = (.+)/.exec(line)?.[1]?.trim() ?? [])
  const words = reasons.at(-1) ?? lines[error]?.trim()
  return words && printable(words)
}
