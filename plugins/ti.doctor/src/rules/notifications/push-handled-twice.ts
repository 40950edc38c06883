import type { NodePath } from '@babel/traverse'
import { type ApiCall, placeOf } from '../../code/Code.ts'
import { callsMember, functionAt, propertyOf } from '../../code/expressions.ts'
import type { Rule } from '../../finding.ts'

export const pushHandledTwice: Rule = {
  id: 'push-handled-twice',
  finds: 'a download that both the push callback and the listener of `silentpush` start',
  why: 'A push with content-available calls the callback of registerForPushNotifications and then fires silentpush: everything is downloaded twice.',
  mend: 'Start it in silentpush alone.',
  source: 'https://titaniumsdk.com/api/titanium/network.html#registerforpushnotifications',
  *check({ code }) {
    const listens = code.listenersOf('silentpush').some(({ fn }) => downloadIn(fn))
    if (!listens) return
    for (const call of code.callsOf('Ti.Network.registerForPushNotifications')) {
      const download = downloadIn(callbackOf(call))
      if (download)
        yield { ...placeOf(call.source, download), what: 'silentpush starts this download as well' }
    }
  },
}

function callbackOf({ args }: ApiCall): NodePath | undefined {
  return functionAt(propertyOf(args[0], 'callback'))
}

function downloadIn(fn: NodePath | undefined): NodePath | undefined {
  let found: NodePath | undefined
  fn?.traverse({
    CallExpression(path) {
      if (callsMember(path, 'downloadTask')) found ??= path
    },
  })
  return found
}
