import type { ApplicationDelegate, TaskProgress } from '../../wire/delegate.ts'
import { AppIOS } from '../App/iOS.ts'
import { Blob } from '../Blob.ts'

type SessionDelegate = Pick<
  ApplicationDelegate,
  | 'didWriteData'
  | 'didSendBodyData'
  | 'didFinishDownloading'
  | 'didReceiveData'
  | 'didComplete'
  | 'didFinishEvents'
>

/** NSURLSessionTransferSizeUnknown (-1) read as an unsigned 64-bit number, as the SDK does. */
const UNKNOWN_SIZE = 2 ** 64

/** Text answers of upload and data tasks, by task number alone, as in the SDK. */
const responseTexts = new Map<number, string>()

const expected = (progress: TaskProgress) => (progress.expected < 0 ? UNKNOWN_SIZE : progress.expected)

/** NSURLSession's delegate calls as events of Ti.App.iOS; they are never queued. */
export const sessionEvents: SessionDelegate = {
  didWriteData(progress) {
    const event = {
      taskIdentifier: progress.task,
      sessionIdentifier: progress.session,
      bytesWritten: progress.bytes,
      totalBytesWritten: progress.total,
      totalBytesExpectedToWrite: expected(progress),
    }
    AppIOS.system('downloadprogress', event, event)
  },

  didSendBodyData(progress) {
    const event = {
      taskIdentifier: progress.task,
      sessionIdentifier: progress.session,
      bytesSent: progress.bytes,
      totalBytesSent: progress.total,
      totalBytesExpectedToSend: expected(progress),
    }
    AppIOS.system('uploadprogress', event, event)
  },

  didFinishDownloading(session, task, file) {
    const event = { taskIdentifier: task, sessionIdentifier: session }
    AppIOS.system('downloadcompleted', { ...event, data: Blob.fromFile(file) }, { ...event, data: file })
  },

  didReceiveData(_session, task, text) {
    responseTexts.set(task, (responseTexts.get(task) ?? '') + text)
  },

  didComplete(session, task, statusCode, error) {
    const base = { taskIdentifier: task, sessionIdentifier: session }
    if (error) {
      const failure = { ...base, success: false, errorCode: error.code, message: error.message }
      AppIOS.system('sessioncompleted', failure, failure)
      return
    }
    const responseText = responseTexts.get(task)
    responseTexts.delete(task)
    const success = {
      ...base,
      success: true,
      errorCode: 0,
      statusCode,
      ...(responseText === undefined ? {} : { responseText }),
    }
    AppIOS.system('sessioncompleted', success, success)
  },

  didFinishEvents(session) {
    AppIOS.system('sessioneventscompleted', { sessionIdentifier: session }, { sessionIdentifier: session })
  },
}
