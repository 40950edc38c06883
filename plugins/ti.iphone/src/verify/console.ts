import type { Command } from '../build/commands.ts'
import { isLaunched, launchComplaint } from '../build/launchLines.ts'
import { type Running, run } from '../build/run.ts'
import { Stop } from '../stop.ts'

/** The log of one run of the app. */
export interface AppConsole {
  /** Starts the app anew. Resolves with its first line. @throws {Stop} when it ends before it has started */
  start(command: Command, onLine: (line: string) => void): Promise<void>
  end(): Promise<void>
}

/**
 * @param phone what to call it in an error
 * @param signal ends the log
 */
export function appConsole(phone: string, signal?: AbortSignal): AppConsole {
  let running: Running | undefined
  const end = async () => {
    running?.end()
    await running?.ended
  }
  return {
    async start(command, onLine) {
      await end()
      const lines: string[] = []
      let started = false
      await new Promise<void>((resolve, reject) => {
        running = run(
          command,
          (line) => {
            if (!started) lines.push(line)
            started ||= isLaunched(line) || /\[(INFO|WARN|ERROR)\]/.test(line)
            if (started) resolve()
            onLine(line)
          },
          signal,
        )
        void running.ended.then((code) => {
          const why = launchComplaint(lines) ?? lines.at(-1) ?? `${command.program} ended with ${code}`
          reject(new Stop(`The app did not start on ${phone}: ${why}`))
        })
      })
    },
    end,
  }
}
