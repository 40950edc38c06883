import Cloud from '/ti.cloud'
import { yes } from './expect'

describe('The cloud module', () => {
  it('tells why a call that needs a user failed, whether or not a dashboard answers', (done) => {
    Cloud.Users.showMe({}, (answer) => {
      yes(!answer.success && answer.error && answer.message.length > 0, 'there is no reason')
      done()
    })
  })
})
