type Properties = Readonly<Record<string, unknown>>

/** Sets properties of views. */
export type Look = (view: Titanium.Proxy, properties: Properties) => void

/** Remembers what it set, and sets nothing to what it is already: each set crosses over to UIKit. */
export function createLook(): Look {
  const known = new Map<Titanium.Proxy, Properties>()

  return (view, properties) => {
    const before = known.get(view) ?? {}
    const changed = Object.entries(properties).filter(([name, value]) => before[name] !== value)
    if (changed.length === 0) return
    known.set(view, { ...before, ...properties })
    view.applyProperties(Object.fromEntries(changed))
  }
}

/** What shows a view in a vertical layout, or takes it and its room away. */
export function shown(is: boolean, height: number | string = Ti.UI.SIZE): Properties {
  return { visible: is, height: is ? height : 0 }
}
