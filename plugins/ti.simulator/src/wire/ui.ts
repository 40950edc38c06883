/** A view of the app, numbered by its process; numbers begin again with every launch. */
export type ViewId = number

/** An image as the glass can show it: a file by name, never by its bytes. `version` changes with the content. */
export interface ImageFile {
  readonly file: string
  readonly version: number
}

/** An image of iOS itself, by the name of an SF Symbol. */
export type SystemImage = { readonly symbol: string }

export type UiValue =
  | null
  | boolean
  | number
  | string
  | UiValue[]
  | { readonly [key: string]: UiValue }
  | ImageFile
export type UiProperties = { readonly [name: string]: UiValue }

/** Points, from the upper left corner of the parent, of what a scrolling parent scrolls, or of the screen. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A line of text as the layout broke it: points from the view's own upper left corner to its left end and its baseline. */
export interface TextLine {
  readonly text: string
  readonly x: number
  readonly baseline: number
  readonly width: number
  /** Of its font, where that is not the one of the view's `font`: as its kind has it, or as `minimumFontSize` made it. */
  readonly size?: number
}

/** Where the layout has put a view. */
export interface Placement {
  readonly frame: Frame
  /** The extent of what a scrolling view scrolls. */
  readonly content?: { readonly width: number; readonly height: number }
  /** The text of a Label, of a Button and of whatever else the layout measures. */
  readonly lines?: readonly TextLine[]
}

/**
 * One change of the view tree. A view is created when it comes into an open window, as on the phone, and keeps its
 * id until it is destroyed. Windows, tab groups, navigation windows and dialogs are presented on top of each other.
 */
export type UiOp =
  | { readonly op: 'create'; readonly id: ViewId; readonly type: string; readonly properties: UiProperties }
  | { readonly op: 'set'; readonly id: ViewId; readonly properties: UiProperties }
  | { readonly op: 'place'; readonly id: ViewId; readonly placement: Placement }
  | { readonly op: 'insert'; readonly parent: ViewId; readonly child: ViewId; readonly index: number }
  | { readonly op: 'remove'; readonly parent: ViewId; readonly child: ViewId }
  | { readonly op: 'present'; readonly id: ViewId }
  | { readonly op: 'dismiss'; readonly id: ViewId }
  | { readonly op: 'destroy'; readonly id: ViewId }

/**
 * What a finger did. Points are logical (dp), from the view's upper left corner; of `scroll` and `scrollend` they are
 * how far its content is scrolled, under the finger and at rest.
 */
export interface Touch {
  readonly view: ViewId
  readonly event:
    | 'click'
    | 'touchstart'
    | 'touchend'
    | 'change'
    | 'longpress'
    | 'swipe'
    | 'itemclick'
    | 'return'
    | 'scroll'
    | 'scrollend'
    /** A list with a refresh control was pulled down and let go. */
    | 'refresh'
  readonly x?: number
  readonly y?: number
  /** Text typed, switch position, slider value, or the index of a tab, dialog button or row. */
  readonly value?: string | number | boolean
  readonly section?: number
}
