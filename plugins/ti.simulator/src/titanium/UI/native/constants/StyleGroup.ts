import { defineConstants } from '../../../kernel/defineConstants.ts'
import { apiNameOf, KrollProxy } from '../../../kernel/KrollProxy.ts'

/** Constants under a name of their own, such as `Ti.UI.iOS.StatusBar`. */
export class StyleGroup extends KrollProxy {
  override readonly [apiNameOf]: string

  private constructor(apiName: string) {
    super()
    this[apiNameOf] = apiName
  }

  static of<Constants extends object>(
    apiName: string,
    constants: Constants,
  ): StyleGroup & Readonly<Constants> {
    return defineConstants(new StyleGroup(apiName), constants)
  }
}
