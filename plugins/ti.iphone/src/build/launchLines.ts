/** Whether `devicectl device process launch` says with this line that the app runs. */
export function isLaunched(line: string): boolean {
  return /^\s*Launched application with \S+ bundle identifier/.test(line)
}

/**
 * Why the app did not start, in the words of `devicectl`; undefined where it names no error.
 * @param lines what it printed
 */
export function launchComplaint(lines: readonly string[]): string | undefined {
  const error = lines.findIndex((line) => /^\s*ERROR: /.test(line))
  if (error < 0) return undefined
  // The causes follow, each with its own reason, the first cause last.
  const reasons = lines
    .slice(error)
    .flatMap((line) => /NSLocalizedFailureReason = (.+)/.exec(line)?.[1]?.trim() ?? [])
  return reasons.at(-1) ?? lines[error]?.trim()
}
