import { membersOf } from './api/members.ts'
import { apiNameOf, KrollProxy } from './kernel/KrollProxy.ts'
import { refuseMissing } from './kernel/members.ts'
import { nativeLog } from './kernel/nativeLog.ts'
import { settle } from './kernel/settle.ts'

/** Nobody moves the phone, as with Apple's simulator. https://titaniumsdk.com/api/titanium/accelerometer.html */
export class AccelerometerModule extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Accelerometer'

  protected override firstListenerAdded(name: string): void {
    if (name === 'update')
      nativeLog('warn', 'Ti.Accelerometer: the simulated phone has no motion, so no update comes')
  }
}

export const Accelerometer = settle(new AccelerometerModule())
refuseMissing(Accelerometer, 'Ti.Accelerometer', membersOf('Ti.Accelerometer'))
