import { deepEqual, equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { startApp } from '../harness.ts'

test('an attributed string is drawn as runs that look alike; the later attribute holds', async (t) => {
  const app = await startApp(
    t,
    `const win = Ti.UI.createWindow(); win.open();
     const text = 'red, bold, link';
     const string = Ti.UI.createAttributedString({ attributes: [
       { type: Ti.UI.ATTRIBUTE_FOREGROUND_COLOR, value: 'red', range: [0, 10] },
       { type: Ti.UI.ATTRIBUTE_FONT, value: { fontSize: 20, fontWeight: 'bold' }, range: [5, 4] },
     ], text });
     string.addAttribute({ type: Ti.UI.ATTRIBUTE_FOREGROUND_COLOR, value: '#8000ff00', range: [5, 4] });
     string.addAttribute({ type: Ti.UI.ATTRIBUTE_LINK, value: 'https://example.com', range: [11, 4] });
     string.addAttribute({ type: Ti.UI.ATTRIBUTE_UNDERLINES_STYLE,
       value: Ti.UI.ATTRIBUTE_UNDERLINE_STYLE_SINGLE | Ti.UI.ATTRIBUTE_UNDERLINE_PATTERN_DOT, range: [0, 3] });
     string.addAttribute({ type: Ti.UI.ATTRIBUTE_KERN, value: 4, range: [0, 99] });
     string.addAttribute({ type: Ti.UI.ATTRIBUTE_KERN, range: [0, 1] });
     string.text = 'other';
     report([string.text, string.attributes.length, string.apiName]);
     win.add(Ti.UI.createLabel({ attributedString: string }));`,
  )
  deepEqual(app.reports, [['red, bold, link', 5, 'Ti.UI.AttributedString']])
  match(app.log.join('\n'), /range must be equal to or smaller.*\n.*value not set/)
  deepEqual(app.view({ type: 'Ti.UI.Label' }).properties.attributedString, {
    text: 'red, bold, link',
    runs: [
      { from: 0, length: 3, color: 'red', underline: true },
      { from: 3, length: 2, color: 'red' },
      { from: 5, length: 4, color: '#00ff0080', font: { fontSize: 20, fontWeight: 'bold' } },
      { from: 9, length: 1, color: 'red' },
      { from: 10, length: 1 },
      {
        from: 11,
        length: 4,
        color: '#0000ff',
        underline: true,
        underlineColor: '#0000ff',
        link: 'https://example.com',
      },
    ],
  })
  equal(app.screen.text(), 'red, bold, link')
  equal(app.screen.find({ text: /bold/ })?.type, 'Ti.UI.Label')
})

test('a button is as wide as its attributed string, and fields show the words of theirs', async (t) => {
  const app = await startApp(
    t,
    `const win = Ti.UI.createWindow({ layout: 'vertical' }); win.open();
     const string = (text, fontSize) => Ti.UI.createAttributedString({ text, attributes: [
       { type: Ti.UI.ATTRIBUTE_FONT, value: { fontSize }, range: [0, text.length] },
     ] });
     for (const title of ['Press', undefined]) {
       const button = Ti.UI.createButton({ title });
       if (!title) button.attributedString = string('Press', 30);
       button.addEventListener('click', () => report('pressed'));
       win.add(button);
     }
     const field = Ti.UI.createTextField({ attributedHintText: string('Name', 12), width: 200 });
     const area = Ti.UI.createTextArea({ attributedString: string('Long text', 12), width: 200 });
     win.add([field, area]);
     area.addEventListener('change', () => report(area.value));`,
  )
  const [plain, large] = app.screen.findAll({ type: 'Ti.UI.Button' })
  equal(large?.title, 'Press')
  const widths = [plain, large].map((button) => button?.placement?.lines?.[0]?.width ?? 0)
  equal(Math.round((widths[1] ?? 0) / (widths[0] ?? 1)), 2)
  equal(app.view({ type: 'Ti.UI.TextField' }).properties.hintText, 'Name')
  equal(app.screen.text(), 'Press\nPress\nName\nLong text')
})

test('the constants of attributes are numbers of UIKit', async (t) => {
  const app = await startApp(
    t,
    `report([Ti.UI.ATTRIBUTE_FONT, Ti.UI.ATTRIBUTE_LINE_BREAK, Ti.UI.ATTRIBUTE_UNDERLINE_STYLE_DOUBLE,
       Ti.UI.ATTRIBUTE_UNDERLINE_BY_WORD, Ti.UI.ATTRIBUTE_WRITING_DIRECTION_NATURAL, typeof Ti.UI.ATTRIBUTE_LETTERPRESS_STYLE]);`,
  )
  deepEqual(app.reports, [[0, 21, 9, 0x8000, -1, 'string']])
})
