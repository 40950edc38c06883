import type { NodePath } from '@babel/traverse'
import { positionAt } from 'ti.typescript/reading'
import { placeOf } from '../../code/Code.ts'
import { entriesOf } from '../../code/expressions.ts'
import type { Fault, Rule } from '../../finding.ts'

export const pushPayloadHandlerId: Rule = {
  id: 'push-payload-handler-id',
  finds: 'a push payload, in the code or in a `.apns` file, with a key `handlerId` of its own',
  why: 'It overwrites the one that Titanium adds to the event: Titanium then finds no such handler, and fires no silentpush at all.',
  mend: 'Give the key another name.',
  source:
    'https://github.com/tidev/titanium-sdk/blob/main/iphone/TitaniumKit/TitaniumKit/Sources/API/TiApp.m',
  *check({ code, payloads }) {
    const what = 'this payload overwrites the handlerId of silentpush'
    for (const source of code.sources) {
      const found: NodePath[] = []
      source.program.traverse({
        ObjectExpression(path) {
          const entries = entriesOf(path)
          const handler = entries?.get('handlerId')
          if (handler && entriesOf(entries?.get('aps'))) found.push(handler)
        },
      })
      for (const path of found) yield { ...placeOf(source, path), what }
    }
    for (const [file, text] of payloads) if (hasHandlerId(text)) yield faultIn(file, text, what)
  },
}

function hasHandlerId(text: string): boolean {
  try {
    const payload: unknown = JSON.parse(text)
    return typeof payload === 'object' && payload !== null && 'aps' in payload && 'handlerId' in payload
  } catch {
    return false
  }
}

function faultIn(file: string, text: string, what: string): Fault {
  return { file, ...positionAt(text, Math.max(0, text.indexOf('"handlerId"'))), what }
}
