import { Blob } from '../../Blob.ts'
import { File } from '../../Filesystem/File.ts'
import { emit } from '../native/hooks.ts'
import { implement } from '../native/implement.ts'
import { ViewProxy } from '../View.ts'

/** MFMailComposeResult */
const RESULT = { CANCELLED: 0, SAVED: 1, SENT: 2, FAILED: 3 } as const
const NO_BUBBLES = { bubbles: false }

/** A phone without an account for mail, which says so. https://titaniumsdk.com/api/titanium/ui/emaildialog.html */
export class EmailDialog extends ViewProxy {
  readonly CANCELLED = RESULT.CANCELLED
  readonly SAVED = RESULT.SAVED
  readonly SENT = RESULT.SENT
  readonly FAILED = RESULT.FAILED
  readonly #attachments: (Blob | File)[] = []

  get attachments(): readonly (Blob | File)[] {
    return [...this.#attachments]
  }

  addAttachment(attachment: unknown): void {
    if (attachment instanceof Blob || attachment instanceof File) this.#attachments.push(attachment)
  }

  isSupported(): boolean {
    return false
  }

  /** As TiUIEmailDialogProxy.m where iOS cannot send mail. */
  open(_options?: object): void {
    const { FAILED } = RESULT
    const error = "system can't send email"
    this[emit](
      'complete',
      { result: FAILED, success: false, code: FAILED, error, message: error },
      NO_BUBBLES,
    )
  }
}

implement(EmailDialog.prototype, 'Ti.UI.EmailDialog', { html: false })
