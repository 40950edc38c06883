import { isIP } from 'node:net'

/** A fresh EC certificate for loopback and `host`, valid for a year. Clients trust it by name, as their `ca`. */
export async function makeCertificate(host: string): Promise<{ key: string; cert: string }> {
  // Loaded when it is needed: what it imports cannot run under `node --frozen-intrinsics`, and a phone needs no certificate.
  const { generate } = await import('selfsigned')
  const names = new Set(['127.0.0.1', '::1', 'localhost', host])
  const pems = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [...names].map((name) => (isIP(name) ? { type: 7, ip: name } : { type: 2, value: name })),
      },
    ],
  })
  return { key: pems.private, cert: pems.cert }
}
