/** `Ti.UI.iOS.StatusBar.LIGHT_CONTENT` and `DARK_CONTENT`; any other style follows the appearance. */
const COLORS: Readonly<Record<number, string>> = { 1: '#fff', 3: '#000' }

interface Node {
  readonly type: string
  readonly properties: Readonly<Record<string, unknown>>
  readonly children: readonly Node[]
}

/** The colour of the status bar that the window in front asks for. https://titaniumsdk.com/api/titanium/ui/window.html#statusbarstyle */
export function statusBarColor(roots: readonly Node[]): string | undefined {
  const front = roots.findLast(({ type }) => /Window$|TabGroup$/.test(type))
  const style = front && windowIn(front).properties.statusBarStyle
  return typeof style === 'number' ? COLORS[style] : undefined
}

/** The window that is seen of a tab group or of a stack. */
function windowIn(node: Node): Node {
  const { type, properties, children } = node
  if (type === 'Ti.UI.Window') return node
  const index = type === 'Ti.UI.TabGroup' ? Number(properties.activeTab) : children.length - 1
  const next = children[index]
  return next ? windowIn(next) : node
}
