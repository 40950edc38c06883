import { deepEqual, match } from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from '../harness.ts'

test('what the user does and what can be searched is taken, though nobody continues or searches it', async (t) => {
  const app = await startApp(
    t,
    `const { iOS } = Ti.App;
     iOS.UTTYPE_PNG = 'other';
     report([iOS.UTTYPE_PNG, iOS.applicationOpenSettingsURL, iOS.currentUserNotificationSettings.types, iOS.supportedUserActivityTypes, iOS.userInterfaceStyle]);
     const reading = iOS.createUserActivity({ activityType: 'com.example.reading', title: 'A book' });
     report([reading.apiName, reading.supported, reading.title, reading.eligibleForHandoff, reading.eligibleForSearch]);
     reading.becomeCurrent();
     report(iOS.createUserActivity({ activityType: 'com.example.other' }).isSupported());
     const attributeSet = iOS.createSearchableItemAttributeSet({ itemContentType: iOS.UTTYPE_IMAGE, title: 'A picture' });
     const item = iOS.createSearchableItem({ uniqueIdentifier: 'one', attributeSet });
     report([attributeSet.title, 'keywords' in attributeSet, item.attributeSet === attributeSet, item.domainIdentifier === undefined]);
     const index = iOS.createSearchableIndex();
     try { index.addToDefaultSearchableIndex(item, () => {}); } catch (e) { report(e.name); }
     try { iOS.createSearchableItem({}); } catch (e) { report(e.message); }
     index.addToDefaultSearchableIndex([item], ({ success, type }) => report([success, type]));`,
  )
  while (app.reports.length < 7) await app.process.idle()
  deepEqual(app.reports, [
    ['public.png', 'app-settings:', [4], ['com.example.reading'], 1],
    ['Ti.App.iOS.UserActivity', true, 'A book', true, false],
    false,
    ['A picture', true, true, true],
    'TypeError',
    'Ti.App.iOS.createSearchableItem needs an "attributeSet"',
    [true, 'added'],
  ])
  match(app.log.join(), /activityType provided is not defined in your projects tiapp\.xml file/)
  const rows = app.notices.filter(({ name }) => name === 'fired').map(({ args }) => args)
  deepEqual(rows, [
    ['userActivity', { activityType: 'com.example.reading' }],
    ['indexed', { items: ['one'] }],
  ])
})
