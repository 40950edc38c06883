/** Events that bring a `handlerId`, which the app has to end. */
export const HANDLED = ['backgroundfetch', 'silentpush', 'backgroundtransfer']
/** Events of URL sessions; they reach every listener, whichever session they are of. */
export const TASK_EVENTS = ['downloadprogress', 'uploadprogress', 'downloadcompleted', 'sessioncompleted']
/** Events that come while nobody is looking, so that their listeners have to be there when the app starts. */
export const BACKGROUND = [
  ...HANDLED,
  ...TASK_EVENTS,
  'sessioneventscompleted',
  'remotenotificationaction',
  'localnotificationaction',
]

const TASK = ['taskIdentifier', 'sessionIdentifier']

/**
 * What an event carries, as the SDK sends it (TiApp.m, TiApp+Addons.m); `silentpush` carries whatever was pushed.
 * https://github.com/tidev/titanium-sdk/blob/main/iphone/TitaniumKit/TitaniumKit/Sources/API/TiApp.m
 */
const KEYS: { readonly [event: string]: readonly string[] } = {
  backgroundfetch: ['handlerId'],
  backgroundtransfer: ['handlerId', 'sessionId'],
  downloadprogress: [...TASK, 'bytesWritten', 'totalBytesWritten', 'totalBytesExpectedToWrite'],
  uploadprogress: [...TASK, 'bytesSent', 'totalBytesSent', 'totalBytesExpectedToSend'],
  downloadcompleted: [...TASK, 'data'],
  sessioncompleted: [...TASK, 'success', 'errorCode', 'statusCode', 'responseText', 'message'],
  sessioneventscompleted: ['sessionIdentifier'],
}

const COMMON = ['type', 'source', 'bubbles', 'cancelBubble', 'hasOwnProperty', 'toString']

/** What an event carries of its own, or undefined where that may be anything. */
export function payloadOf(event: string): readonly string[] | undefined {
  return KEYS[event]
}

/** Whether an event's object has a key; undefined where it may have any. */
export function carries(event: string, key: string): boolean | undefined {
  const keys = KEYS[event]
  return keys && (keys.includes(key) || COMMON.includes(key))
}
