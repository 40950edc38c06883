/** The Titanium CLI loads only one hook of an id. */
export const id = 'automaticSigning'

type Done = (error: unknown, value?: unknown) => void

/** The parts of the Titanium CLI 8.1.5 that this hook needs. */
interface Cli {
  readonly command?: {
    readonly platform?: { readonly conf?: { readonly options?: Record<string, object | undefined> } }
  }
  on(event: string, hook: { pre?: Hook; post?: Hook }): unknown
}
type Hook = (data: { readonly args: readonly unknown[] }, done: () => void) => void

/**
 * A hook of the Titanium CLI for provisioning profiles that Xcode made. The SDK's build refuses such a profile ("is managed
 * and not supported"); Xcode accepts it only with automatic signing. A free Apple ID has no other profiles.
 * The environment variable AUTOMATIC_SIGNING_TEAM names the team.
 */
export function init(_logger: unknown, _config: unknown, cli: Cli): void {
  const team = process.env.AUTOMATIC_SIGNING_TEAM ?? ''
  if (!/^[A-Z0-9]{10}$/.test(team))
    throw new Error('AUTOMATIC_SIGNING_TEAM must be a team id: 10 capital letters and digits.')

  cli.on('cli:pre-validate', {
    post: (_data, done) => {
      const option = cli.command?.platform?.conf?.options?.['pp-uuid']
      if (option) Object.assign(option, { validate: (uuid: string, accept: Done) => accept(null, uuid) })
      done()
    },
  })

  cli.on('build.ios.xcodebuild', {
    pre: (data, done) => {
      const [, xcodebuild] = data.args
      if (Array.isArray(xcodebuild)) xcodebuild.push(...signingArguments(team))
      done()
    },
  })
}

/** Settings in the arguments of xcodebuild override those of the Xcode project that the SDK writes. */
function signingArguments(team: string): string[] {
  return [
    '-allowProvisioningUpdates',
    '-allowProvisioningDeviceRegistration',
    'CODE_SIGN_STYLE=Automatic',
    'CODE_SIGN_IDENTITY=Apple Development',
    `DEVELOPMENT_TEAM=${team}`,
    'PROVISIONING_PROFILE=',
    'PROVISIONING_PROFILE_SPECIFIER=',
  ]
}
