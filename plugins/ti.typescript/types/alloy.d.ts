/**
 * The elements with an id of every view, by controller name. `ti-typescript` fills it from `app/views`.
 * @example { 'index': { win: Titanium.UI.Window } }
 */
// biome-ignore lint/suspicious/noEmptyInterface: merged into by generated code
interface AlloyViews {}

/** The module of every controller, by name: what it exports lands on its instances. Filled by `ti-typescript`. */
// biome-ignore lint/suspicious/noEmptyInterface: merged into by generated code
interface AlloyControllers {}

/** The keys of `app/config.json` that are in force for this build. Filled by `ti-typescript`. */
// biome-ignore lint/suspicious/noEmptyInterface: merged into by generated code
interface AlloyConfig {}

/** What every controller and widget instance can do; https://titaniumsdk.com/api/alloy/controller.html */
interface AlloyController extends BackboneEvents {
  /** The arguments given to `Alloy.createController` or as attributes of `<Require>`; `{}` without any. */
  readonly args: object
  /** The first top-level view, or the one with this id; `undefined` when there is none. */
  getView(id?: string): Titanium.UI.View | AlloyController | undefined
  /** All views with an id, by id. */
  getViews(): Record<string, Titanium.UI.View | AlloyController>
  getTopLevelViews(): Array<Titanium.UI.View | AlloyController>
  removeView(id: string): void
  /** Applies properties to views, by `'#id'`; unknown ids are ignored. */
  updateViews(properties: Record<`#${string}`, object>): this
  /** The properties the TSS classes give, to be handed to a `Ti.UI.create…`. */
  createStyle(options: AlloyStyle): object
  addClass(proxy: Titanium.Proxy, classes: string | readonly string[], properties?: object): void
  removeClass(proxy: Titanium.Proxy, classes: string | readonly string[], properties?: object): void
  resetClass(proxy: Titanium.Proxy, classes?: string | readonly string[], properties?: object): void
  /** Adds a listener that `removeListener` and `getListener` know; the markup's `on…` attributes use it. */
  addListener(
    proxy: Titanium.Proxy,
    type: string,
    callback: (event: Titanium.Event) => void,
  ): string | undefined
  getListener(proxy?: Titanium.Proxy | null, type?: string | null): AlloyTrackedListener[]
  removeListener(
    proxy?: Titanium.Proxy | null,
    type?: string | null,
    callback?: (event: Titanium.Event) => void,
  ): this
  /** Ends the model and collection bindings of the view. Call it when the controller is done with. */
  destroy(): void
  readonly UI: {
    /** Creates a view with this controller's styles. */
    create<Name extends keyof typeof Titanium.UI & string>(
      apiName: Name,
      options?: AlloyStyle,
    ): AlloyElement<typeof Titanium.UI, Name>
    create(apiName: string, options?: AlloyStyle): Titanium.Proxy
  }
}

interface AlloyStyle {
  apiName?: string
  classes?: string | readonly string[]
  id?: string
  [property: string]: unknown
}

interface AlloyTrackedListener {
  id: string
  view: Titanium.Proxy
  type: string
  handler: (event: Titanium.Event) => void
}

/** The instance type of a class in a Titanium namespace; `Titanium.Proxy` for one that the typings do not know. */
type AlloyElement<Namespace, Name extends string> = Name extends keyof Namespace
  ? Namespace[Name] extends abstract new (
      ...args: never
    ) => infer Instance
    ? Instance
    : Titanium.Proxy
  : Titanium.Proxy

/**
 * The type of `$` in a controller.
 * @example declare const $: ControllerScope<'index', { title?: string }>
 */
type ControllerScope<Name extends keyof AlloyViews, Args extends object = object> = {
  // Alloy puts the exports over the views once the controller has run: `_.extend($, exports)`.
  [Id in keyof AlloyViews[Name]]:
    | AlloyViews[Name][Id]
    | (Id extends keyof AlloyExports<Name> ? AlloyExports<Name>[Id] : never)
} & Omit<AlloyController, 'args'> & { readonly args: Args }

/**
 * An instance of a controller as others see it. Alloy puts the views of the markup on it, and over them what the
 * controller exports; a controller without a view has its exports only.
 */
type AlloyControllerInstance<Name extends keyof AlloyControllers> = AlloyControllers[Name] &
  AlloyExcept<AlloyController, keyof AlloyControllers[Name]> &
  (Name extends keyof AlloyViews ? AlloyExcept<AlloyViews[Name], keyof AlloyControllers[Name]> : unknown)

/** Unlike Omit it may be used in circles: views require each other. */
type AlloyExcept<T, Keys> = { [Key in keyof T as Key extends Keys ? never : Key]: T[Key] }

type AlloyExports<Name> = Name extends keyof AlloyControllers ? AlloyControllers[Name] : unknown

interface AlloyModelFactory {
  /** The singleton of this name; made on first use. */
  instance(name: string): BackboneModel
}

interface AlloyCollectionFactory {
  /** The singleton of this name; made on first use. */
  instance(name: string): BackboneCollection
}

/** https://titaniumsdk.com/api/alloy/ */
declare namespace Alloy {
  /** Alloy's version, e.g. `'3.0.1'`. */
  const version: string
  /** `app/config.json`, resolved for the environment and platform of this build. */
  const CFG: AlloyConfig
  /** A place for what the whole app shares. Declare your keys by merging into `AlloyGlobals`. */
  const Globals: AlloyGlobals
  const Models: AlloyModelFactory & Record<string, BackboneModel>
  const Collections: AlloyCollectionFactory & Record<string, BackboneCollection>
  const isTablet: boolean
  const isHandheld: boolean
  /**
   * Makes an instance of a controller and of its view.
   * @throws when the view's markup names a handler that is not a function when it is read.
   */
  function createController<Name extends keyof AlloyControllers>(
    name: Name,
    args?: object,
  ): AlloyControllerInstance<Name>
  function createWidget(id: string, name?: string, args?: object): AlloyController
  function createWidget(id: string, args: object): AlloyController
  /** @throws when there is no model of this name in `app/models`. */
  function createModel(name: string, attributes?: object): BackboneModel
  function createCollection(name: string, models?: readonly object[]): BackboneCollection
}

/** Merge into it to give `Alloy.Globals` your own keys. */
interface AlloyGlobals {
  [key: string]: unknown
}

/** In a widget's code: its own assets and controllers. */
declare namespace Widget {
  const widgetId: string
  function createController(name: string, args?: object): AlloyController
  function createWidget(id: string, name?: string, args?: object): AlloyController
  function createModel(name: string, attributes?: object): BackboneModel
  function createCollection(name: string, models?: readonly object[]): BackboneCollection
}

/** In a widget's code: the path of one of its assets in the app. */
declare function WPATH(path: string): string

/** Replaced by `true` or `false` when Alloy compiles; never use one as an object key: the build breaks. */
declare const OS_IOS: boolean
declare const OS_ANDROID: boolean
/** Deploy type `development`, as in the simulator. */
declare const ENV_DEV: boolean
declare const ENV_DEVELOPMENT: boolean
/** Deploy type `test`, as on a device. */
declare const ENV_TEST: boolean
/** Deploy type `production`. */
declare const ENV_PROD: boolean
declare const ENV_PRODUCTION: boolean
declare const DIST_ADHOC: boolean
declare const DIST_STORE: boolean
