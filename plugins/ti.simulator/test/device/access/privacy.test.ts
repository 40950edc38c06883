import { deepEqual, equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { Device } from '../../../src/index.ts'
import { classicApp } from '../../helpers/classicApp.ts'

const key = (name: string) => `<key>${name}</key><string>For a test</string>`

const APP = `
const { Contacts, Calendar, Media } = Ti;
const log = (...words) => console.log(JSON.stringify(words));
const button = (title, onClick) => { const b = Ti.UI.createButton({ title }); b.addEventListener('click', onClick); win.add(b); };
const win = Ti.UI.createWindow({ layout: 'vertical' });
const names = () => Contacts.getAllPeople().map(({ fullName }) => fullName);
const told = ({ success, code }) => log(success, code);
button('Both', () => { Contacts.requestContactsPermissions(told); Media.requestCameraPermissions().then(told, told); });
button('Microphone', () => Media.requestAudioRecorderPermissions(told));
button('Calendar', () => Calendar.requestCalendarPermissions(() => log(Calendar.hasCalendarPermissions(), Calendar.calendarAuthorization)));
button('Add', () => {
  const ann = Contacts.createPerson({ firstName: 'Ann', lastName: 'Lee', email: { work: ['ann@example.com'] }, birthday: '1990-01-02T00:00:00.000+0000' });
  log(ann.apiName, ann.fullName, ann.nickname, ann.phone, ann.alternateBirthday, ann.kind === Contacts.CONTACTS_KIND_PERSON);
  Contacts.createGroup({ name: 'Friends' });
  Contacts.save();
  Contacts.createPerson({ organization: 'Nobody' });
  log(...names()); Contacts.revert(); log(...names());
});
button('Groups', () => {
  const [friends] = Contacts.getAllGroups();
  friends.add(Contacts.getPeopleWithName('lee')[0]);
  log(friends.name, friends.members()[0].email, Contacts.getPersonByIdentifier('x'));
});
button('Event', () => {
  const day = (n) => new Date(2026, 0, n, 10);
  const calendar = Calendar.defaultCalendar;
  const event = calendar.createEvent({ title: 'Tea', begin: day(16), end: day(15) });
  log(event.id, event.save(), event.remove());
  event.end = day(17); event.alerts = [event.createAlert({ relativeOffset: -60000 })];
  log(event.save(Calendar.SPAN_THISEVENT), event.hasAlarm, event.id === calendar.getEventById(event.id).id);
  event.title = 'Coffee'; event.refresh(); log(event.title);
});
button('Events', () => {
  const events = Calendar.defaultCalendar.getEventsInMonth(2026, 0);
  log(events.map(({ title, begin, alerts }) => [title, begin.getDate(), alerts[0].relativeOffset]), Calendar.defaultCalendar.getEventsInYear(2027).length);
  events[0].remove(); log(Calendar.defaultCalendar.getEventsInDate(2026, 0, 16).length);
});
log(Contacts.contactsAuthorization, Contacts.hasContactsPermissions(), Contacts.createPerson({}), Calendar.defaultCalendar, Media.cameraAuthorization);
win.open();
`

test('people and events are what the app has put there, once the user allows it', async (t) => {
  const device = await Device.boot({ clock: 'virtual' })
  t.after(() => device.shutdown())
  const log: unknown[] = []
  const errors: string[] = []
  device.watch((change) => {
    if (change.kind !== 'log') return
    if (change.level === 'error') errors.push(change.text)
    else log.push(JSON.parse(change.text))
  })
  const plist = ['NSContactsUsageDescription', 'NSCameraUsageDescription', 'NSCalendarsUsageDescription'].map(
    key,
  )
  await device.install(classicApp(t, APP, { plist: plist.join('') }))
  await device.launch()
  deepEqual(log.splice(0), [[0, false, null, null, 0]])
  equal(errors.splice(0).length, 2)

  await device.tap({ title: 'Both' })
  match(device.screen.text(), /^“Test” Would Like to Access Your Contacts\nFor a test/)
  await device.tap({ title: 'Allow' })
  match(device.screen.text(), /^“Test” Would Like to Access the Camera/)
  await device.tap({ title: 'Don’t Allow' })
  deepEqual(log.splice(0), [
    [true, 0],
    [false, 1],
  ])
  await device.tap({ title: 'Microphone' })
  await device.clock.advance(1)
  deepEqual(log.splice(0), [[false, 1]])
  match(errors.join(), /NSMicrophoneUsageDescription is missing/)

  await device.tap({ title: 'Add' })
  deepEqual(log.splice(0), [
    ['Ti.Contacts.Person', 'Ann Lee', '', {}, null, true],
    ['Ann Lee', 'Nobody'],
    ['Ann Lee'],
  ])
  await device.tap({ title: 'Calendar' })
  await device.tap({ title: 'Allow Full Access' })
  await device.tap({ title: 'Event' })
  deepEqual(log.splice(0), [[true, 3], [null, false, false], [true, true, true], ['Tea']])

  await device.forceQuit()
  await device.launch()
  log.splice(0)
  await device.tap({ title: 'Groups' })
  await device.tap({ title: 'Events' })
  deepEqual(log, [['Friends', { work: ['ann@example.com'] }, null], [[['Tea', 16, -60_000]], 0], [0]])
})
