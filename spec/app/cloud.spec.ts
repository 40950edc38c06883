import Cloud, { type CloudAnswer } from '/push/ti.cloud'
import { same, yes } from './expect'

describe('The cloud module', () => {
  it('tells why a call that needs a user failed, whether or not a dashboard answers', async () => {
    const answer = await new Promise<CloudAnswer>((resolve) =>
      Cloud.PushNotifications.subscribe({ channel: 'spec', device_token: 'spec', type: 'ios' }, resolve),
    )
    yes(!answer.success && answer.error && answer.message.length > 0, 'there is no reason')
  })

  it('tells a call that cannot be sent as one that failed', () => {
    const { createHTTPClient } = Ti.Network
    Ti.Network.createHTTPClient = () => {
      throw new Error('there is no network')
    }
    const answers: CloudAnswer[] = []
    Cloud.Users.login({ login: 'maria', password: 'secret' }, (answer) => answers.push(answer))
    Ti.Network.createHTTPClient = createHTTPClient
    same(
      answers.map(({ success }) => success),
      [false],
    )
    const [answer] = answers
    yes(answer?.success === false && answer.message.includes('there is no network'), 'the reason is not told')
  })
})
