import { phrase } from '/downloads/index'
import Cloud, { type CloudAnswer } from '/push/ti.cloud'
import { same, yes } from './expect'

describe('The cloud module', () => {
  it('tells why a call that needs a user failed, whether or not a dashboard answers', async () => {
    const answer = await new Promise<CloudAnswer>((resolve) =>
      Cloud.PushNotifications.subscribe({ channel: 'spec', device_token: 'spec', type: 'ios' }, resolve),
    )
    yes(!answer.success && answer.error && answer.message.length > 0, 'there is no reason')
  })

  it('sends what is typed as it is, whatever characters it has', () => {
    const { createHTTPClient } = Ti.Network
    const sent: string[] = []
    Ti.Network.createHTTPClient = (options) => {
      const client = createHTTPClient(options)
      client.open = () => {}
      client.setRequestHeader = () => {}
      client.send = (body) => sent.push(String(body))
      return client
    }
    Cloud.Users.login({ login: 'ma ria&a=b', password: 'ü%+"' }, () => {})
    Ti.Network.createHTTPClient = createHTTPClient
    same(sent, ['login=ma%20ria%26a%3Db&password=%C3%BC%25%2B%22'])
  })

  it('waits no more than 15 s for an answer, and never sends the cookie of an older session', () => {
    const { createHTTPClient } = Ti.Network
    const asked: unknown[] = []
    Ti.Network.createHTTPClient = (options) => {
      const client = createHTTPClient(options)
      client.clearCookies = (url) => asked.push(url.replace(/^https?:\/\/[^/]*/, ''))
      client.open = (verb) => asked.push(verb)
      client.setRequestHeader = () => {}
      client.send = () => asked.push(options?.timeout)
      return client
    }
    Cloud.Users.logout({}, () => {})
    Ti.Network.createHTTPClient = createHTTPClient
    same(asked, ['/v1/users/logout.json', 'GET', 15_000])
  })

  it('asks the server of this deploy type before the one for all, and none where the property says undefined', () => {
    const { createHTTPClient } = Ti.Network
    const { getString } = Ti.App.Properties
    const asked: unknown[] = []
    Ti.Network.createHTTPClient = (options) => {
      const client = createHTTPClient(options)
      client.open = (_, url) => asked.push(url.split('?')[0])
      client.send = () => {}
      return client
    }
    const name = 'acs-base-url'
    for (const settings of [
      { [name]: 'http://all.test' },
      { [name]: 'http://all.test', [`${name}-${Ti.App.deployType}`]: 'http://this.test' },
      { [name]: 'undefined' },
    ]) {
      const values = new Map([...Object.entries(settings), ['acs-api-key', 'key']] as const)
      Ti.App.Properties.getString = (key, other = '') => values.get(key) ?? other
      Cloud.Users.logout({}, (answer) => asked.push(!answer.success && answer.why))
    }
    Object.assign(Ti.App.Properties, { getString })
    Ti.Network.createHTTPClient = createHTTPClient
    same(asked, [
      'http://all.test/v1/users/logout.json',
      'http://this.test/v1/users/logout.json',
      phrase('cloud_no_property', name),
    ])
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
