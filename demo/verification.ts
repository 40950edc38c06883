import { fastify } from 'fastify'
import type { Verification } from 'ti.simulator/verification'
import { images } from './images/images.ts'
import { silentPush } from './silentPush.ts'
import { steps } from './verificationSteps.ts'

/** The address of the services in the app's sources. */
const BUILT_IN = '127.0.0.1:4180'

/** Verifies this app on an iPhone and on the simulated phone. */
export const verification: Verification = {
  steps,

  pushes: (services) => ({ picture: silentPush(services) }),

  async rehearse() {
    const server = fastify({ forceCloseConnections: true, pluginTimeout: 0 })
    await server.register(images, { prefix: '/images' })
    const { host } = new URL(await server.listen({ host: '127.0.0.1', port: 0 }))
    return {
      services: `http://${BUILT_IN}`,
      hosts: { [BUILT_IN]: host },
      // A picture of 2 MB takes 20 s, as on the iPhone.
      network: { kbps: 800 },
      stop: () => server.close(),
    }
  },
}
