import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { generated } from '../../../src/titanium/api/members.generated.ts'
import { propertiesOf } from '../../../src/titanium/api/members.ts'
import { reportsOf } from '../harness.ts'

test('every constant of Ti.UI and Ti.UI.iOS is a Number or a String, and stays what it is', async (t) => {
  const groups = Object.keys(generated).filter((type) =>
    /^Ti\.UI\.(iOS\.\w+(Style|Position|StatusBar|Icon)$|iOS$|ActivityIndicatorStyle$)/.test(type),
  )
  const names = ['Ti.UI', ...groups].flatMap((type) =>
    [...propertiesOf(type)].filter((name) => /^[A-Z][A-Z0-9_]+$/.test(name)).map((name) => `${type}.${name}`),
  )
  const [kinds, changed] = await reportsOf(
    t,
    `const names = ${JSON.stringify(names)};
     const kind = (name) => { try { return typeof eval(name); } catch (e) { return e.message; } };
     report(names.filter((name) => !['number', 'string'].includes(kind(name))));
     report(names.filter((name) => { const before = eval(name); eval(name + ' = {}'); return eval(name) !== before; }));`,
  )
  deepEqual([names.length > 250, kinds, changed], [true, [], []])
})

test('groups of constants have a name; lengths are converted between units', async (t) => {
  const reports = await reportsOf(
    t,
    `report([Ti.UI.iOS.StatusBar.apiName, Ti.UI.ActivityIndicatorStyle.apiName, Ti.UI.iOS.StatusBar.DARK_CONTENT]);
     report(['px', 'dip', 'in', 'mm', 'cm'].map((unit) => Math.round(Ti.UI.convertUnits('163dip', unit))));
     report([Ti.UI.convertUnits('1in', Ti.UI.UNIT_DIP), Ti.UI.convertUnits('50%', 'px')]);
     try { Ti.UI.convertUnits({}, 'px'); } catch (e) { report(e.name); }`,
  )
  deepEqual(reports, [
    ['Ti.UI.iOS.StatusBar', 'Ti.UI.ActivityIndicatorStyle', 3],
    [489, 163, 1, 25, 3],
    [163, 0],
    'TypeError',
  ])
})

test('a feedback generator is asked for what nobody feels, as in the simulator of Apple', async (t) => {
  const reports = await reportsOf(
    t,
    `const { FEEDBACK_GENERATOR_TYPE_IMPACT: type, FEEDBACK_GENERATOR_NOTIFICATION_TYPE_ERROR: error } = Ti.UI.iOS;
     const haptics = Ti.UI.iOS.createFeedbackGenerator({ type });
     report([haptics.apiName, haptics.type === type, haptics.prepare(), haptics.impactOccurred(), haptics.selectionChanged(), haptics.notificationOccurred(error)]);`,
  )
  deepEqual(reports, [['Ti.UI.iOS.FeedbackGenerator', true, null, null, null, null]])
})
