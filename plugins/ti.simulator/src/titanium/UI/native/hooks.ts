/**
 * What the runtime calls in its views. Symbols, so that no property that an app gives a view of its own (`view.render`,
 * `view.touched`) can stand in the way.
 */

/** The API name under which the glass knows the view. */
export const typeName: unique symbol = Symbol('typeName')
/** Reads a native property, its default included. */
export const readNative: unique symbol = Symbol('readNative')
/** Stores a native property and lets the glass know. */
export const writeNative: unique symbol = Symbol('writeNative')
/** Properties that are set first of those given together, since others rest on them. */
export const keySequence: unique symbol = Symbol('keySequence')
/** Creates the view, with all inside, on the glass. */
export const render: unique symbol = Symbol('render')
/** Takes the view, with all inside, from the glass. */
export const unrender: unique symbol = Symbol('unrender')
/** Tells the glass all of a view that it has just created. */
export const draw: unique symbol = Symbol('draw')
/** By which names the timeline tells the view. */
export const names: unique symbol = Symbol('names')
/** Puts a view into another, at a place among its children. */
export const attach: unique symbol = Symbol('attach')
export const detach: unique symbol = Symbol('detach')
/** Sends properties to the glass when the view is there. */
export const show: unique symbol = Symbol('show')
/** A finger did something to the view. */
export const handleTouch: unique symbol = Symbol('handleTouch')
/** Fires an event of the system at the view and, where it bubbles, at its parents. */
export const emit: unique symbol = Symbol('emit')
/** The view has become, or is no longer, what the person works with. */
export const gainFocus: unique symbol = Symbol('gainFocus')
export const loseFocus: unique symbol = Symbol('loseFocus')
/** The number of the view on the glass, or null. */
export const glassId: unique symbol = Symbol('glassId')
/** What the glass is told of a new view beside the properties that the app has set. */
export const initial: unique symbol = Symbol('initial')
/** Sends values that the glass needs and the app's properties do not hold. */
export const tellGlass: unique symbol = Symbol('tellGlass')
/** A window comes to its place, or leaves it, inside a tab or a navigation window. */
export const enter: unique symbol = Symbol('enter')
export const leave: unique symbol = Symbol('leave')
/** A window begins to open in its place; the Promise is kept when it is open. */
export const begin: unique symbol = Symbol('begin')
export const beginToClose: unique symbol = Symbol('beginToClose')
/** A window in its place opens under another, which has the focus. */
export const openQuietly: unique symbol = Symbol('openQuietly')
/** To which orientations a window, or what it is in, asks to turn alone. */
export const orientations: unique symbol = Symbol('orientations')
/** A window that closes takes those in it with it. */
export const leaving: unique symbol = Symbol('leaving')
/** A button of a dialog was pressed: those that are there count from 0. */
export const pressed: unique symbol = Symbol('pressed')
/** What events of a view inside a row tell of the row. */
export const context: unique symbol = Symbol('context')
/** A tap on this view or in it, which no control has taken for itself. */
export const tapped: unique symbol = Symbol('tapped')
/** A finger has gone over this view, or over a view in it, to one side. */
export const swiped: unique symbol = Symbol('swiped')
/** A finger gave a control another value. */
export const changed: unique symbol = Symbol('changed')
/** A list takes a section in, or gives it away. */
export const place: unique symbol = Symbol('place')
/** Where the rows of a section begin among its children: after its header. */
export const firstRow: unique symbol = Symbol('firstRow')
/** How far a kind of view reaches where its `width` and `height` say nothing: a getter of its class, of type `Extents`. */
export const usualExtents: unique symbol = Symbol('usualExtents')
/**
 * What a kind of view needs for what it draws itself, its children apart: a method `(room: Size, shown: UiProperties) =>
 * Size`, where `shown` is what the glass has of it. The answer may be more than the room, and is cut by the layout.
 */
export const intrinsicSize: unique symbol = Symbol('intrinsicSize')
/** The lines of its text in the size it has got: a method `(size: Size, shown: UiProperties) => TextLine[] | undefined`. */
export const textLines: unique symbol = Symbol('textLines')
/** How far what is in the view is scrolled: a getter of scrolling classes. */
export const scrolledBy: unique symbol = Symbol('scrolledBy')
/** The view lies at another place, or has another size, since this turn. */
export const laidOut: unique symbol = Symbol('laidOut')
/** What the glass gets of an object of the API that a property holds, such as a matrix: a getter of its class. */
export const wired: unique symbol = Symbol('wired')
/** A column of a picker has other rows. */
export const changedRows: unique symbol = Symbol('changedRows')
/** A property of a view has taken the object: it tells the view of its changes. */
export const heldBy: unique symbol = Symbol('heldBy')
/** A finger pulled down a list with a refresh control, and let go. */
export const pulled: unique symbol = Symbol('pulled')
/** A person has typed another text into the search bar of a list. */
export const searched: unique symbol = Symbol('searched')
