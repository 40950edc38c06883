import { URL_SESSION } from '../../code/apiOf.ts'
import { placeOf } from '../../code/Code.ts'
import type { Rule } from '../../finding.ts'

export const transferWakeUnheard: Rule = {
  id: 'transfer-wake-unheard',
  finds: 'background transfers in an app that does not listen to `backgroundtransfer`',
  why: 'When a transfer ends while the app is away, iOS wakes it and waits for its handler, which nobody ends: iOS is slower to wake it the next time.',
  mend: 'Listen to backgroundtransfer, keep its handlerId, and end it at sessioneventscompleted.',
  source: 'https://titaniumsdk.com/api/titanium/app/ios.html#backgroundtransfer',
  *check({ code }) {
    const [first] = ['downloadTask', 'uploadTask'].flatMap((name) =>
      code.callsOf(`${URL_SESSION}.Session.${name}`),
    )
    if (!first || code.says('backgroundtransfer')) return
    yield { ...placeOf(first.source, first.path), what: 'nothing listens to backgroundtransfer' }
  },
}
