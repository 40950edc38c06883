import fc from 'fast-check'
import { TRIGGERS } from '../../../app/lib/downloads/core/transfer/transfer.ts'
import { errorPage, png } from '../picture/samples.ts'
import type { Walk } from './walk.ts'

type Step = (walk: Walk) => void

const DAY_MS = 86_400_000
const pick = fc.nat(5)
const payload = fc.oneof(
  fc.record({
    download_url: fc.constantFrom('https://pictures.test/1.png', 'https://pictures.test/2.png'),
    id: fc.constantFrom('a', 'b'),
  }),
  fc.record(
    {
      download_url: fc.oneof(fc.anything(), fc.webUrl(), fc.string()),
      id: fc.anything(),
      sha256: fc.anything(),
      handlerId: fc.string(),
    },
    { requiredKeys: [] },
  ),
)

/** Whatever may happen next to the downloader, in whatever order. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom(...TRIGGERS).map(
    (trigger): Step =>
      (walk) =>
        walk.order(trigger),
  ),
  payload.map(
    (pushed): Step =>
      (walk) =>
        walk.push(pushed),
  ),
  fc.tuple(pick, fc.nat(2000), fc.nat(2000)).map(
    ([which, bytes, total]): Step =>
      (walk) =>
        walk.tell(which, (id) => walk.phone.progress(id, bytes, total)),
  ),
  pick.map(
    (which): Step =>
      (walk) =>
        walk.tell(which, (id) => walk.phone.finish(id)),
  ),
  fc
    .tuple(pick, fc.constantFrom(404, 500, 503, 204), fc.constantFrom(png, errorPage))
    .filter(([, status, data]) => status !== 204 || data === errorPage)
    .map(
      ([which, status, data]): Step =>
        (walk) =>
          walk.refuse(which, status, data),
    ),
  pick.map(
    (which): Step =>
      (walk) =>
        walk.tell(which, (id) => walk.phone.answer(id, 200)),
  ),
  pick.map(
    (which): Step =>
      (walk) =>
        walk.retry(which),
  ),
  fc.tuple(pick, fc.constantFrom(-999, -1001, -1005, -1100)).map(
    ([which, code]): Step =>
      (walk) =>
        walk.tell(which, (id) => walk.phone.fail(id, code)),
  ),
  pick.map(
    (which): Step =>
      (walk) =>
        walk.wake(walk.any(which)),
  ),
  pick.map(
    (which): Step =>
      (walk) => {
        walk.phone.downloads.sessionEvents.drained({ sessionIdentifier: walk.any(which) })
      },
  ),
  pick.map(
    (which): Step =>
      (walk) =>
        walk.tell(which, (id) => walk.phone.downloads.cancel(id)),
  ),
  fc.constantFrom<Step>(
    (walk) => walk.phone.open(),
    (walk) => walk.phone.home(),
    (walk) => walk.relaunch(),
    (walk) => {
      walk.phone.online = !walk.phone.online
    },
  ),
  fc.nat(90_000).map(
    (ms): Step =>
      (walk) =>
        walk.phone.advance(ms),
  ),
  fc.integer({ min: -10 * DAY_MS, max: 10 * DAY_MS }).map(
    (by): Step =>
      (walk) =>
        walk.setClock(by),
  ),
)
