import { nativeLog } from '../../kernel/nativeLog.ts'

/** Works, and says at each use what took its place (DEPRECATED_REPLACED of TiBase.h). */
export function deprecated<Args extends unknown[], Result>(
  name: string,
  since: string,
  instead: string,
  make: (...args: Args) => Result,
): (...args: Args) => Result {
  return (...args) => {
    nativeLog('warn', `${name} DEPRECATED in ${since}, in favor of ${instead}.`)
    return make(...args)
  }
}
