import type { KrollProxy } from '../../kernel/KrollProxy.ts'

/** What `Ti.UI.createButton` and its like are: the object with its properties set. */
export const maker =
  <Proxy extends KrollProxy>(Type: new () => Proxy) =>
  (properties?: object | null): Proxy => {
    const proxy = new Type()
    proxy.applyProperties(properties ?? {})
    return proxy
  }
