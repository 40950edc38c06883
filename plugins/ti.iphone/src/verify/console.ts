import type { Command } from '../build/commands.ts'
import { isLaunched, launchComplaint } from '../build/launchLines.ts'
import { type Running, run } from '../build/run.ts'
import { Stop } from '../stop.ts'

/** Starts the app and reads its log. */
export interface AppConsole {
  /**
   * Resolves when the app has started.
   * @throws {Stop} when the program ends before that
   */
  start(command: Command, onLine: (line: string) => void): Promise<void>
  end(): Promise<void>
}

/**
 * @param phone the name of the phone, for errors
 * @param signal stops the reading
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
