import { createServer } from 'node:http'
import { parentPort } from 'node:worker_threads'

const BLOCK = Buffer.alloc(1024 * 1024, 0x55)
const BLOCKS = 1024

/** 1 GiB over HTTP, in a thread of its own so that neither client pays for it. */
const server = createServer((_request, response) => {
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-length': BLOCK.length * BLOCKS,
  })
  let left = BLOCKS
  const pour = () => {
    while (left > 0) {
      left -= 1
      if (!response.write(BLOCK)) {
        response.once('drain', pour)
        return
      }
    }
    response.end()
  }
  pour()
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object') parentPort?.postMessage(address?.port)
})
