import { defineConstants } from '../../../kernel/defineConstants.ts'
import { KrollProxy } from '../../../kernel/KrollProxy.ts'

/** Constants under a name of their own, such as `Ti.UI.iOS.StatusBar`. */
export class StyleGroup extends KrollProxy {
  override readonly apiName: string

  private constructor(apiName: string) {
    super()
    this.apiName = apiName
  }

  static of<Constants extends object>(
    apiName: string,
    constants: Constants,
  ): StyleGroup & Readonly<Constants> {
    return defineConstants(new StyleGroup(apiName), constants)
  }
}
