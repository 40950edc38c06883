import { isEntry, journal } from '/journal'
import { same, yes } from './expect'

describe('The log', () => {
  it('tells the newest first, with time and app state', () => {
    journal.add('spec', 'one')
    journal.add('spec', 'two')
    const [two, one] = journal.entries()
    same([two?.detail, one?.detail], ['two', 'one'])
    yes((two?.at ?? 0) >= (one?.at ?? 0), 'the times run backwards')
    yes(two?.appState === 'active' || two?.appState === 'background', 'there is no app state')
  })

  it('can be given to others as text, one line an event', () => {
    journal.add('spec', 'of a text')
    const [line] = journal.asText().split('\n')
    yes(/^\d{4}-\d\d-\d\dT.* {2}(active|background) {2}spec {2}of a text$/.test(line ?? ''), `it is ${line}`)
    same(journal.asText().split('\n').length, journal.entries().length)
  })

  it('has what iOS tells, with handler, session and task', () => {
    const session = { sessionIdentifier: 'spec', taskIdentifier: 7 }
    Ti.App.iOS.fireEvent('backgroundtransfer', { sessionId: 'spec', handlerId: 'Transfer-spec' })
    Ti.App.iOS.fireEvent('sessioncompleted', { ...session, success: true, statusCode: 404 })
    Ti.App.iOS.fireEvent('sessioncompleted', { ...session, success: false, errorCode: -1, message: 'Why' })
    const told = journal.entries().slice(0, 3)
    same(
      told.map(({ event, detail }) => [event, detail]),
      [
        ['sessioncompleted', 'spec, task 7: Why (-1)'],
        ['sessioncompleted', 'spec, task 7: HTTP 404'],
        ['backgroundtransfer', 'spec, Transfer-spec'],
      ],
    )
  })

  it('leaves out what another version of the app may have kept otherwise', () => {
    const row = { at: 1, appState: 'active', event: 'spec', detail: 'kept' }
    yes(isEntry(row), 'an entry is none')
    for (const other of [{ at: '1' }, { appState: 'asleep' }, { event: 7 }, { detail: undefined }])
      yes(!isEntry({ ...row, ...other }), JSON.stringify(other))
  })

  it('is copied by the button of its screen', () => {
    const view = Alloy.createController('log')
    view.copyLog.fireEvent('click')
    same(Ti.UI.Clipboard.getText(), journal.asText())
  })

  it('is kept for the next run of the app, and does not grow for ever', () => {
    for (let entry = 0; entry < 250; entry++) journal.add('spec', String(entry))
    same(journal.entries().length, 200)
    same(Ti.App.Properties.getList('journal', []).length, 200)
  })
})
