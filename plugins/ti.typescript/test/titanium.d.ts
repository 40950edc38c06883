/** The parts of the Titanium CLI and of its SDK library that load hooks; neither has typings. */
declare module 'titanium/src/cli.js' {
  export class CLI {
    argv: Record<string, unknown>
    config: unknown
    env: { installPath: string; os: { sdkPaths: string[] } }
    hooks: { loadedFilenames: string[]; errors: Record<string, Error> }
    logger: { on(event: string, listener: (event: unknown) => void): void }
    sdk: { name: string; path: string }
    tiapp: { plugins: Array<{ id: string; version?: string }> }
    emit(event: string, builder: object): Promise<unknown>
    on(event: string, hook: { priority: number; post(builder: object, finished: () => void): void }): void
    scanHooks(folder: string): Promise<void>
  }
}

declare module 'node-titanium-sdk' {
  const sdk: {
    loadPlugins(
      logger: unknown,
      config: unknown,
      cli: object,
      projectDir: string,
      finished: () => void,
      silent: boolean,
    ): void
  }
  export default sdk
}
