import { TRIGGERS } from '/downloads/index'
import { wantedTab } from '/screen/wantedTab'
import { same, yes } from './expect'

const NAMED = /\.(Button|Switch|ImageView|ProgressBar|ActivityIndicator|TextField)$/
const WORDED = /\.(Label|Button|ProgressBar|ActivityIndicator|TextField)$/

const SCREENS = [...TRIGGERS, 'log'] as const

/** The views of a screen with all that is in them, and what each is called in an error. */
function viewsOf(controller: (typeof SCREENS)[number]): Titanium.UI.View[] {
  const tab = Alloy.createController(controller).getView()
  if (!isTab(tab)) throw new Error(`${controller} is no tab`)
  return inside(tab.window)
}

function isTab(view: unknown): view is Titanium.UI.Tab {
  return typeof view === 'object' && view !== null && 'window' in view
}

function inside(view: Titanium.UI.View): Titanium.UI.View[] {
  return [view, ...view.children.flatMap(inside)]
}

for (const controller of SCREENS)
  describe(`The screen ${controller}`, () => {
    const views = viewsOf(controller)

    it('has a name for VoiceOver on each control and picture', () => {
      const controls = views.filter(({ apiName }) => NAMED.test(apiName))
      yes(controls.length >= (controller === 'log' ? 2 : 5), `there are ${controls.length} only`)
      same(
        controls
          .filter(({ accessibilityLabel }) => !accessibilityLabel)
          .map(({ apiName, id }) => [apiName, id]),
        [],
      )
    })

    it('has each text grow with the size that the user chose', () => {
      const worded = views.filter(({ apiName }) => WORDED.test(apiName))
      const fixed = worded.filter((view) => !('font' in view && hasTextStyle(view.font)))
      same(
        fixed.map(({ apiName, id }) => [apiName, id]),
        [],
      )
    })
  })

describe('The screens', () => {
  it('of the downloads say first what to do, and what comes of it', () => {
    for (const trigger of TRIGGERS) {
      const help = viewsOf(trigger).find(({ apiName }) => WORDED.test(apiName))
      yes(help !== undefined && 'text' in help && String(help.text).length > 50, `${trigger} says nothing`)
    }
  })

  it('are brought to the front by the trigger of a transfer', () => {
    const wanted: string[] = []
    const off = wantedTab.on('changed', (trigger) => wanted.push(trigger))
    for (const trigger of TRIGGERS) wantedTab.emit('changed', trigger)
    off()
    wantedTab.emit('changed', 'foreground')
    same(wanted, TRIGGERS)
  })

  it('leave the badge of the app alone', () => same(Ti.UI.iOS.appBadge, 0))
})

function hasTextStyle(font: unknown): boolean {
  return typeof font === 'object' && font !== null && 'textStyle' in font
}
