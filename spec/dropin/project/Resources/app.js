// A plain app with the downloads of this repository: see app/lib/downloads/README.md.
const {
  TRIGGERS,
  appState,
  createService,
  describe,
  files,
  fraction,
  parsePush,
  say,
} = require('/downloads/index')

const PICTURE = 'http://127.0.0.1:4180/images/latest'
const limits = { maxBytes: 50_000_000, keepPictures: 3, retryAfterMs: [2_000, 8_000, 20_000] }
const pushRules = { maxBytes: limits.maxBytes, allowedHosts: ['127.0.0.1'], allowLocalHttp: true }

const { downloads, handlers, listen } = createService(limits)

Ti.App.iOS.addEventListener('backgroundfetch', async ({ handlerId }) => {
  const error = await handlers.during(handlerId, () => {
    downloads.start({ trigger: 'backgroundFetch', url: PICTURE })
  })
  if (error) Ti.API.error(String(error))
})
Ti.App.iOS.addEventListener('silentpush', async (event) => {
  const error = await handlers.during(event.handlerId, () => {
    const parsed = parsePush(event, pushRules)
    if ('order' in parsed) downloads.start({ trigger: 'silentPush', ...parsed.order })
    else Ti.API.warn(parsed.refused)
  })
  if (error) Ti.API.error(String(error))
})
listen()
downloads.restore()
Ti.App.iOS.setMinimumBackgroundFetchInterval(Ti.App.iOS.BACKGROUNDFETCHINTERVAL_MIN)
Ti.Network.registerForPushNotifications({
  success: ({ deviceToken }) => Ti.API.info(`For the server that sends your pushes: ${deviceToken}`),
  error: ({ error }) => Ti.API.error(`Apple refused: ${error}`),
})

const window = Ti.UI.createWindow({ backgroundColor: 'background', layout: 'vertical' })
const button = Ti.UI.createButton({ top: 80, height: 44, title: L('get_picture') })
const bar = Ti.UI.createProgressBar({ top: 16, left: 32, right: 32, min: 0, max: 1, value: 0 })
const status = Ti.UI.createLabel({ top: 16, left: 32, right: 32, color: 'text', text: L('no_picture') })
const picture = Ti.UI.createImageView({ top: 16, left: 32, right: 32, height: 240 })

function show(transfer) {
  status.text = say(describe(transfer, { online: Ti.Network.online }))
  bar.value = fraction(transfer) ?? 0
  if (transfer.state === 'saved') picture.image = files.path(transfer.file)
}
downloads.on('changed', show)
// What happened while the app was away: the newest is shown last, and stays.
TRIGGERS.flatMap((trigger) => [downloads.latestSaved(trigger), downloads.latest(trigger)])
  .filter((transfer) => transfer !== undefined)
  .sort((one, other) => one.orderedAt - other.orderedAt)
  .forEach(show)

button.addEventListener('click', () => {
  Ti.App.iOS.registerUserNotificationSettings({ types: [Ti.App.iOS.USER_NOTIFICATION_TYPE_ALERT] })
  downloads.start({ trigger: 'foreground', url: PICTURE })
})

window.add([button, bar, status, picture])
appState.watch(window)
bar.show()
window.open()
