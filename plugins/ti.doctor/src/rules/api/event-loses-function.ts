import { placeOf } from '../../code/Code.ts'
import { entriesOf } from '../../code/expressions.ts'
import type { Rule } from '../../finding.ts'

export const eventLosesFunction: Rule = {
  id: 'event-loses-function',
  finds: 'a function in the payload of `Ti.App.fireEvent`',
  why: 'The payload of an app event is turned into JSON and back: a function is gone when the listener gets it.',
  mend: 'Export the function from a module, or use an emitter of your own.',
  source: 'https://titaniumsdk.com/api/titanium/app.html#fireevent',
  *check({ code }) {
    for (const { args, source } of code.callsOf('Ti.App.fireEvent')) {
      for (const [name, value] of entriesOf(args[1]) ?? [])
        if (value.isFunction())
          yield { ...placeOf(source, value), what: `${name} is a function and does not arrive` }
    }
  },
}
