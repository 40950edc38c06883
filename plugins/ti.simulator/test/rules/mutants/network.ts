import { APP, type Mutants } from './Mutant.ts'

const errors = 'network/errors'
const redirects = 'network/redirects'
const clients = 'network/clients'
const cookies = 'network/cookies'
const bodies = 'network/bodies'
const authorization = 'network/authorization'
const tolerance = 'network/tolerance'
const resume = 'network/resume'
const pace = 'network/pace'

const loader = 'os/network/urlLoader.js'
const store = 'os/network/cookies.js'
const head = 'os/network/mendedHead.js'
const validator = 'os/transfers/validator.js'

export const network: Mutants = {
  'no-such-host-refuses': {
    file: 'os/network/urlError.js',
    find: 'ENOTFOUND: -1003',
    put: 'ENOTFOUND: -1004',
    test: [errors, 'a host that does not exist is error -1003'],
  },
  'no-http-is-lost': {
    file: 'os/network/urlError.js',
    find: 'ERR_NO_HTTP: -1017',
    put: 'ERR_NO_HTTP: -1005',
    test: [errors, 'a server that speaks no HTTP'],
  },
  'expired-is-invalid': {
    file: 'os/network/urlError.js',
    find: 'CERT_HAS_EXPIRED: -1201',
    put: 'CERT_HAS_EXPIRED: -1202',
    test: ['network/certificates', 'each fault of a certificate'],
  },
  'disk-is-network': {
    file: 'os/network/urlError.js',
    find: "syscall === 'mkdir' ? -3000 : -3003",
    put: "syscall === 'mkdir' ? -1005 : -1005",
    test: ['network/brokenDisk', 'a download that cannot be written'],
  },
  'redirects-unseen': {
    file: loader,
    find: 'this.#address(location, hop.url.href)',
    put: 'new URL(location, hop.url.href)',
    test: [redirects, 'App Transport Security looks at every address'],
  },
  'twenty-one-redirects': {
    file: loader,
    find: 'MOST_REDIRECTS = 20',
    put: 'MOST_REDIRECTS = 21',
    test: [redirects, 'twenty redirects are followed'],
  },
  'password-goes-on': {
    file: loader,
    find: 'url.origin === hop.url.origin ?',
    put: 'true ?',
    test: [redirects, 'a password goes to the server it was meant for'],
  },
  'redirect-has-no-cookies': {
    file: loader,
    find: "this.#cookies.store(hop.url, new AnswerHeaders(rawHeaders(answer.headers)).all('set-cookie'));",
    put: "if (answer.statusCode < 300) this.#cookies.store(hop.url, new AnswerHeaders(rawHeaders(answer.headers)).all('set-cookie'));",
    test: [cookies, 'a cookie that a redirect sets'],
  },
  'cookies-for-nobody': {
    file: loader,
    find: 'this.#cookies.header(hop.url)',
    put: 'undefined',
    test: [cookies, 'a cookie that one request got'],
  },
  'cookies-by-the-machine': {
    file: store,
    find: 'this.#clock.now() + cookie.maxAge',
    put: 'Date.now() + cookie.maxAge',
    test: [cookies, 'a cookie ends when its time is over'],
  },
  'cookies-outlive-the-process': {
    file: store,
    find: 'this.#fill(this.#all().filter((cookie) => cookie.isPersistent()))',
    put: 'this.#fill(this.#all())',
    test: [cookies, 'a cookie without a date ends with the process'],
  },
  'cookies-are-not-kept': {
    file: store,
    find: 'this.#disk.keep(this.#file, JSON.parse(JSON.stringify(kept)))',
    put: '',
    test: [cookies, 'a cookie without a date ends with the process'],
  },
  'cookies-stay': {
    file: store,
    find: '!gone.has(cookie)',
    put: 'true',
    test: [cookies, 'clearCookies forgets'],
  },
  'deflate-has-a-head': {
    file: 'os/network/unpackedBody.js',
    find: 'createInflate() : createInflateRaw()',
    put: 'createInflate() : createInflate()',
    test: [bodies, 'a body is unpacked by every coding'],
  },
  'codings-in-small-letters': {
    file: 'os/network/unpackedBody.js',
    find: '.map((name) => name.trim().toLowerCase())',
    put: '.map((name) => name.trim())',
    test: [bodies, 'a body is unpacked by every coding'],
  },
  'damaged-is-lost': {
    file: 'os/network/urlError.js',
    find: '|BROTLI_)/, -1015]',
    put: '|BROTLI_)/, -1005]',
    test: [bodies, 'a body that is packed and damaged'],
  },
  'all-text-is-utf-8': {
    file: APP,
    find: 'CHARSET.exec(this.header("Content-Type") ?? "")?.[1] ?? "utf-8"',
    put: '"utf-8"',
    test: [bodies, 'the text of an answer is read in the charset'],
  },
  'no-digest': {
    file: 'os/network/authorization.js',
    find: 'return digest ?? (',
    put: 'return (',
    test: [authorization, 'a client is let in by Digest'],
  },
  'no-basic': {
    file: 'os/network/authorization.js',
    find: '/\\bbasic\\b/i.test(each)',
    put: 'false',
    test: [authorization, 'a name and a password in the address'],
  },
  'one-length-alone': {
    file: head,
    find: 'new Set(lengths.map(Number)).size > 1',
    put: 'lengths.length > 1',
    test: [tolerance, 'what CFNetwork takes is taken'],
  },
  'any-length': {
    file: head,
    find: 'new Set(lengths.map(Number)).size > 1',
    put: 'false',
    test: [errors, 'a server that gives two lengths'],
  },
  'lines-end-in-crlf': {
    file: head,
    find: 'text.split(/\\r?\\n/)',
    put: "text.split('\\r\\n')",
    test: [tolerance, 'what CFNetwork takes is taken'],
  },
  'weak-tag-resumes': {
    file: validator,
    find: 'STRONG_TAG.test(tag) ? tag : undefined',
    put: 'tag',
    test: [resume, 'a download whose answer had a weak tag'],
  },
  'date-of-now-resumes': {
    file: validator,
    find: 'age >= LEAST_AGE ? modified : undefined',
    put: 'modified',
    test: [resume, 'a download whose answer had a date as new'],
  },
  'any-part-counts': {
    file: validator,
    find: 'first !== from || ',
    put: '',
    test: [resume, 'a download starts anew where the rest begins elsewhere'],
  },
  'any-file-counts': {
    file: validator,
    find: 'given === validator ? length : undefined',
    put: 'length',
    test: [resume, 'a download starts anew where the rest'],
  },
  'half-is-whole': {
    file: 'os/transfers/transfer.js',
    find: 'expected !== UNKNOWN_LENGTH && total < expected',
    put: 'false',
    test: [resume, 'a part that ends before the file does'],
  },
  'eight-days': {
    file: 'os/transfers/urlsessiond.js',
    find: '7 * 24 * 60',
    put: '8 * 24 * 60',
    test: [resume, 'a transfer that is not done after seven days'],
  },
  'any-bytes-are-a-picture': {
    file: APP,
    find: '(readImageHead(file)) === void 0',
    put: 'false',
    test: ['network/images', 'a picture of the network fires load'],
  },
  'no-pace': {
    file: 'os/network/pacedBody.js',
    find: 'await sleep(clock, TICK)',
    put: '0',
    test: [pace, 'the answer of a client comes at the pace'],
  },
  'never-breaks': {
    file: 'os/network/pacedBody.js',
    find: 'if (network.breaksAt(received))',
    put: 'if (false)',
    test: [pace, 'a connection that breaks in the answer of a client'],
  },
  'disk-takes-all': {
    file: 'os/files/fileWriter.js',
    find: 'bytesWritten < length(pieces)',
    put: 'false',
    test: [pace, 'a disk that takes a part of the bytes'],
  },
  'timeout-of-the-whole': {
    file: 'os/network/http.js',
    find: 'await this.#gather(order, answer, signal, heard)',
    put: 'await this.#gather(order, answer, signal, () => { })',
    test: [clients, 'a client to which bytes come goes on'],
  },
  'no-timeout': {
    file: 'os/network/http.js',
    find: 'if (timeout > 0)',
    put: 'if (false)',
    test: [clients, 'a client to which nothing comes gives up'],
  },
  'waits-for-network': {
    file: 'os/network/http.js',
    find: 'throw new UrlError(-1009)',
    put: 'await new Promise(() => { })',
    test: [clients, 'a client that is sent without a network'],
  },
  'aborted-goes-on': {
    file: 'os/network/http.js',
    find: 'this.#running.get(id)?.abort();',
    put: '',
    test: [clients, 'a client that was aborted'],
  },
  'put-becomes-get': {
    file: loader,
    find: "(status === 301 || status === 302) && hop.method === 'POST'",
    put: "(status === 301 || status === 302) && hop.method !== 'HEAD'",
    test: [redirects, 'a HEAD and a PUT are sent on as they are'],
  },
  'own-cookie-goes-on': {
    file: loader,
    find: '(host|authorization|cookie|proxy-authorization)',
    put: '(host|authorization|proxy-authorization)',
    test: [redirects, 'a cookie that the app set itself'],
  },
}
