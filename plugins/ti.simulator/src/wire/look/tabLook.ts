type Properties<Value> = Readonly<Record<string, Value | undefined>>

/** What a tab shows in its bar: of the colours the first that is given counts. */
export interface TabLook<Value> {
  readonly icon: Value | undefined
  readonly title: readonly (Value | undefined)[]
  readonly tint: readonly (Value | undefined)[]
}

/** A tab's own colours go before those of its group (TiUITabProxy.m). https://titaniumsdk.com/api/titanium/ui/tab.html */
export function tabLook<Value>(
  group: Properties<Value>,
  tab: Properties<Value>,
  active: boolean,
): TabLook<Value> {
  if (!active) {
    const tint = [tab.tintColor, group.unselectedItemTintColor]
    return { icon: tab.icon, tint, title: [tab.titleColor, ...tint] }
  }
  const tint = [tab.activeTintColor, group.tabsTintColor, group.activeTintColor, group.tintColor]
  return { icon: tab.activeIcon ?? tab.icon, tint, title: [tab.activeTitleColor, ...tint] }
}
