import { apiOf, URL_SESSION } from '../../code/apiOf.ts'
import { placeOf } from '../../code/Code.ts'
import { propertyOf } from '../../code/expressions.ts'
import type { Rule } from '../../finding.ts'

export const uploadOfBlob: Rule = {
  id: 'upload-of-blob',
  finds: '`uploadTask` with a Blob as `data`',
  why: 'In a background session iOS uploads files only, and raises an exception for anything else: the app crashes.',
  mend: 'Write the Blob to a file and give its nativePath.',
  source: 'https://developer.apple.com/documentation/foundation/urlsession/uploadtask(with:from:)',
  *check({ code }) {
    for (const { args, source } of code.callsOf(`${URL_SESSION}.Session.uploadTask`)) {
      const data = propertyOf(args[0], 'data')
      if (data && apiOf(data, source) === 'Ti.Blob')
        yield { ...placeOf(source, data), what: 'a background session does not upload a Blob' }
    }
  },
}
