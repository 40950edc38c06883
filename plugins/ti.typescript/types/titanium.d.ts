/** What SDK 10 to 13 has and `@types/titanium` 9 does not know. */
declare namespace Titanium {
  interface Blob {
    /** The whole content, read into memory. SDK 9.2 or newer; https://titaniumsdk.com/api/titanium/blob.html */
    toArrayBuffer(): ArrayBuffer
    /** The whole content, read into memory off the main thread. SDK 9.2 or newer. */
    arrayBuffer(): Promise<ArrayBuffer>
  }

  namespace UI {
    interface Window {
      /** Resolves when the window is open, rejects when it is open already. SDK 10 or newer. */
      open(params?: openWindowParams): Promise<void>
      /** Resolves when the window is closed, rejects when it was not open. SDK 10 or newer. */
      close(
        params?: Titanium.UI.Animation | Dictionary<Titanium.UI.Animation> | closeWindowParams,
      ): Promise<void>
    }

    interface TabGroup {
      /** Resolves when the group is open, rejects when it is open already. SDK 10 or newer. */
      open(params?: openWindowParams): Promise<void>
      /** Resolves when the group is closed, rejects when it was not open. SDK 10 or newer. */
      close(
        params?: Titanium.UI.Animation | Dictionary<Titanium.UI.Animation> | closeWindowParams,
      ): Promise<void>
    }
  }
}
