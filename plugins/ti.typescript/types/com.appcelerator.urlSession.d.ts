/**
 * NSURLSession with a background configuration: transfers that iOS carries on with while the app is suspended or gone.
 * Version 4.0.1, in every SDK; `<module platform="iphone">com.appcelerator.urlSession</module>` in tiapp.xml.
 * Its events arrive at `Ti.App.iOS`, of all sessions alike; https://github.com/tidev/ti.urlsession
 */
declare module 'com.appcelerator.urlSession' {
  interface SessionConfiguration extends Titanium.Proxy {
    /** Headers of every request of the session. Set before `createSession`, which copies the configuration. */
    HTTPHeaderFields: Record<string, string>
  }

  interface Session extends Titanium.Proxy {
    /**
     * Starts a GET at once.
     * @returns the task's number, counted from 1 within its session identifier; nothing when `url` is empty.
     */
    downloadTask(options: { url: string }): number | undefined
    /**
     * Starts an upload.
     * @param options.data a file's path; iOS refuses a Blob in a background session.
     * @param options.method `'POST'` unless told.
     */
    uploadTask(options: {
      url: string
      data: string | Titanium.Blob
      method?: string
      requestHeaders?: Record<string, string>
    }): number | undefined
    /**
     * Starts a request whose answer comes as `responseText` of `sessioncompleted`. It does not outlive suspension.
     * @param options.method `'POST'` unless told.
     */
    dataTask(options: {
      url: string
      data?: object
      method?: string
      requestHeaders?: Record<string, string>
    }): number | undefined
    /** Lets running tasks end. A task started on the session afterwards crashes the app. */
    finishTasksAndInvalidate(): void
    /** Ends running tasks with errorCode -999. A task started on the session afterwards crashes the app. */
    invalidateAndCancel(): void
    /** Forgets cookies, caches and credentials. */
    reset(callback: (event: { completed: true }) => void): void
    /** Writes cookies and credentials to disk; later requests use a new connection. */
    flush(callback: (event: { completed: true }) => void): void
  }

  interface URLSessionModule extends Titanium.Proxy {
    /** Always a background configuration. @throws without an identifier. */
    createSessionConfiguration(options: { identifier: string }): SessionConfiguration
    /** Make one session per identifier and keep it: a second one with the same identifier is undefined behaviour. */
    createSession(options: { configuration: SessionConfiguration }): Session
  }

  const urlSession: URLSessionModule

  export type { Session, SessionConfiguration, URLSessionModule }
  export default urlSession
}
