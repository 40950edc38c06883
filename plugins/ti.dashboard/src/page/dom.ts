type Attributes = Record<string, string | number | boolean | ((event: Event) => void)>

/** Makes an element: functions are listeners by event name, `true` is an attribute without a value. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else if (typeof value === 'boolean') element.toggleAttribute(name, value)
    else element.setAttribute(name, String(value))
  }
  element.append(...children)
  return element
}

/** Sets the text only when it differs, so that a selection in it and screen readers are left in peace. */
export function setText(element: Element, text: string) {
  if (element.textContent !== text) element.textContent = text
}
