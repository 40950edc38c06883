import Cloud, { type CloudAnswer } from '/push/ti.cloud'
import { yes } from './expect'

describe('The cloud module', () => {
  it('tells why a call that needs a user failed, whether or not a dashboard answers', async () => {
    const answer = await new Promise<CloudAnswer>((resolve) =>
      Cloud.PushNotifications.subscribe({ channel: 'spec', device_token: 'spec', type: 'ios' }, resolve),
    )
    yes(!answer.success && answer.error && answer.message.length > 0, 'there is no reason')
  })
})
