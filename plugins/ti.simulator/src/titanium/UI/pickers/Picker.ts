import type { Touch, UiProperties } from '../../../wire/ui.ts'
import { type Extents, HUGS, type Size } from '../../layout/extents.ts'
import { Control } from '../native/Control.ts'
import { dateFieldsSize } from '../native/content/dateFields.ts'
import { wireNumber } from '../native/dimension.ts'
import {
  changed,
  changedRows,
  draw,
  emit,
  glassId,
  initial,
  intrinsicSize,
  show,
  tellGlass,
  usualExtents,
  writeNative,
} from '../native/hooks.ts'
import { implement } from '../native/implement.ts'
import { pickerConstants } from './constants.ts'
import { dateFields, dateWheels, durationWheels, type Limits, type Wheel, within } from './dateWheels.ts'
import { PickerColumn } from './PickerColumn.ts'
import { PickerRow } from './PickerRow.ts'

const {
  PICKER_TYPE_PLAIN,
  PICKER_TYPE_COUNT_DOWN_TIMER,
  DATE_PICKER_STYLE_AUTOMATIC,
  DATE_PICKER_STYLE_COMPACT,
} = pickerConstants
/** UIPickerView's own. */
const SIZE: Size = { width: 320, height: 216 }
/** UIDatePicker counts down from no less. */
const SHORTEST = 60_000
/** What the wheels are made of. */
const SHAPES = new Set(
  'columns type value minDate maxDate minuteInterval countDownDuration datePickerStyle'.split(' '),
)

/** Plain columns, or the wheels of a date. https://titaniumsdk.com/api/titanium/ui/picker.html */
export class Picker extends Control {
  declare type: unknown
  declare minDate: unknown
  declare maxDate: unknown
  declare minuteInterval: unknown
  declare countDownDuration: unknown
  declare datePickerStyle: unknown
  #columns: PickerColumn[] = []
  #selection: number[] = []
  /** Only the last of what was chosen before the picker is on the screen is chosen then (TiUIPickerProxy.m). */
  #selectLater: readonly [column: number, row: number] | null = null
  #date: Date | undefined

  override get [usualExtents](): Extents {
    return HUGS
  }

  override [intrinsicSize](): Size {
    const fields = this.#fields()
    return fields ? dateFieldsSize(fields) : SIZE
  }

  get columns(): PickerColumn[] {
    return [...this.#columns]
  }

  set columns(columns: unknown) {
    for (const column of this.#columns) column[changedRows] = () => {}
    this.#columns = []
    this.#selection = []
    this.add(columns)
  }

  /** Of a date picker; now, where nothing else was set. */
  get value(): Date | undefined {
    if (!this.#isDate) return this.#date
    this.#date ??= new Date()
    return within(this.#date, this.#limits)
  }

  set value(value: unknown) {
    this.#date = date(value, 'value')
    this[show]('value')
  }

  /** Columns, or rows for the first column; rows may be plain objects. */
  override add(data: unknown): void {
    for (const each of Array.isArray(data) ? data : [data]) {
      if (each instanceof PickerColumn) this.#addColumn(each)
      else if (typeof each === 'object' && each !== null) this.#addRow(each)
    }
  }

  /** Null before the picker is on the screen. */
  getSelectedRow(column: unknown): PickerRow | null {
    if (this[glassId] === null) return null
    const index = wireNumber(column)
    return this.#columns[index]?.rows[this.#selection[index] ?? 0] ?? null
  }

  setSelectedRow(column: unknown, row: unknown, _animated?: unknown): void {
    if (this[glassId] === null) this.#selectLater = [wireNumber(column), wireNumber(row)]
    else this.#select(wireNumber(column), wireNumber(row))
  }

  reloadColumn(_column: unknown): void {
    this[show]('columns')
  }

  override [writeNative](name: string, value: unknown): void {
    if (name === 'minDate' || name === 'maxDate') date(value, name)
    super[writeNative](name, value)
  }

  override [initial](): UiProperties {
    return this.#wheels()
  }

  override [draw](): void {
    super[draw]()
    const later = this.#selectLater
    this.#selectLater = null
    if (later) this.#select(...later)
  }

  override [show](name: string): void {
    if (SHAPES.has(name)) this[tellGlass](this.#wheels())
    else super[show](name)
  }

  /** A finger turned a wheel, `section`, to a row; or chose a whole date, in ms since 1970. */
  override [changed](value: Touch['value'], section?: number): void {
    if (typeof value !== 'number') return
    if (this.#type === PICKER_TYPE_PLAIN) this.#select(section ?? 0, value)
    else if (this.#type === PICKER_TYPE_COUNT_DOWN_TIMER)
      this.#countDown(section === undefined ? value : turned(this.#durations(), section, value))
    else this.#choose(section === undefined ? new Date(value) : turned(this.#dates(), section, value))
  }

  get #type(): number {
    return Math.trunc(wireNumber(this.type))
  }

  get #isDate(): boolean {
    return this.#type !== PICKER_TYPE_PLAIN && this.#type !== PICKER_TYPE_COUNT_DOWN_TIMER
  }

  get #limits(): Limits {
    const interval = Math.trunc(wireNumber(this.minuteInterval))
    return {
      min: date(this.minDate, 'minDate'),
      max: date(this.maxDate, 'maxDate'),
      minuteInterval: interval >= 1 && interval <= 30 && 60 % interval === 0 ? interval : 1,
    }
  }

  #addColumn(column: PickerColumn): void {
    this.#columns.push(column)
    column[changedRows] = () => this[show]('columns')
    this[show]('columns')
  }

  #addRow(data: object): void {
    const row = data instanceof PickerRow ? data : new PickerRow()
    if (row !== data) row.applyProperties(data)
    if (this.#columns.length === 0) this.#addColumn(new PickerColumn())
    const index = this.#columns[0]?.addRow(row) ?? 0
    if (Reflect.get(row, 'selected') === true) this.setSelectedRow(0, index)
  }

  /** `change` tells of the app's own choice too (TiUIPicker.m). */
  #select(columnIndex: number, rowIndex: number): void {
    const column = this.#columns[columnIndex]
    const row = column?.rows[rowIndex]
    if (!row) return
    this.#selection[columnIndex] = rowIndex
    this[show]('columns')
    const selectedValue = this.#columns.map((each, index) => {
      const selected = each.rows[this.#selection[index] ?? 0]
      return selected?.title ?? selected ?? null
    })
    this[emit]('change', { selectedValue, rowIndex, columnIndex, column, row })
  }

  #choose(chosen: Date | undefined): void {
    if (!chosen) return
    const value = within(chosen, this.#limits)
    this.value = value
    this[emit]('change', { value })
  }

  #countDown(duration: number | undefined): void {
    if (duration === undefined) return
    this.countDownDuration = Math.max(SHORTEST, duration)
    this[emit]('change', { countDownDuration: this.countDownDuration })
  }

  #dates(): Wheel<Date>[] {
    return dateWheels(this.#type, this.value ?? new Date(), this.#limits)
  }

  #durations(): Wheel<number>[] {
    return durationWheels(Math.max(SHORTEST, wireNumber(this.countDownDuration)), this.#limits.minuteInterval)
  }

  /** The texts of the compact style, which is UIKit's choice for a day and a time where the app makes none. */
  #fields(): string[] | null {
    const style = this.datePickerStyle
    const compact = style === DATE_PICKER_STYLE_AUTOMATIC || style === DATE_PICKER_STYLE_COMPACT
    return this.#isDate && compact ? dateFields(this.#type, this.value ?? new Date()) : null
  }

  #wheels(): UiProperties {
    const fields = this.#fields()
    if (this.#type === PICKER_TYPE_PLAIN) {
      const wheels = this.#columns.map(({ rows }) => rows.map((row) => row.wheelRow))
      return { wheels, fields, selection: wheels.map((_, index) => this.#selection[index] ?? 0) }
    }
    const wheels: Wheel<unknown>[] = this.#isDate ? this.#dates() : this.#durations()
    return {
      wheels: wheels.map(({ titles }) => titles.map((title) => ({ title }))),
      fields,
      selection: wheels.map(({ selected }) => selected),
    }
  }
}

function turned<Value>(wheels: readonly Wheel<Value>[], index: number, row: number): Value | undefined {
  const wheel = wheels[index]
  return wheel && row in wheel.titles ? wheel.turn(row) : undefined
}

/** @throws {TypeError} for what is neither a Date nor nothing (TiUIPicker.m) */
function date(value: unknown, name: string): Date | undefined {
  if (value === undefined || value === null) return undefined
  // A Date of the app may come from another realm.
  if (Object.prototype.toString.call(value) === '[object Date]') return new Date(Number(value))
  throw new TypeError(`Ti.UI.Picker.${name} takes a Date`)
}

implement(Picker.prototype, 'Ti.UI.Picker', {
  datePickerStyle: DATE_PICKER_STYLE_AUTOMATIC,
  enabled: true,
  minuteInterval: 1,
  type: PICKER_TYPE_PLAIN,
})
