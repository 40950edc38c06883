import type { UiValue } from '../../wire/ui.ts'

/** Whether a value of the wire has members by name. */
export function isRecord(value: UiValue | undefined): value is { readonly [key: string]: UiValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
