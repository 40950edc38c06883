import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import fc from 'fast-check'
import { fullName } from '../src/views/tags.ts'
import { readXml, type XmlElement } from '../src/views/xml.ts'
import { makeProject } from './project.ts'

test('tags have the namespaces that Alloy gives them', () => {
  const alloy: { IMPLICIT_NAMESPACES: Record<string, string>; NAMESPACE_DEFAULT: string } = createRequire(
    import.meta.url,
  )('alloy/Alloy/common/constants.js')
  const element = (name: string, ns?: string): XmlElement => ({
    name,
    attributes: new Map(ns === undefined ? [] : [['ns', { value: ns, line: 1, column: 1 }]]),
    children: [],
    text: '',
    line: 1,
    column: 1,
  })
  for (const [tag, namespace] of Object.entries(alloy.IMPLICIT_NAMESPACES)) {
    assert.equal(fullName(element(tag)), `${namespace}.${tag}`)
  }
  assert.equal(fullName(element('Window')), `${alloy.NAMESPACE_DEFAULT}.Window`)
  assert.equal(fullName(element('View', 'Titanium.UI.iOS')), 'Ti.UI.iOS.View')
})

test('markup that cannot be read is told with its place', async (t) => {
  const broken: Record<string, [string, RegExp]> = {
    'tag not closed': [
      '<Alloy>\n  <Window>\n</Alloy>',
      /^app\/views\/index\.xml:2:3: error: .*not closed; correct the markup$/,
    ],
    'attribute not closed': [
      '<Alloy>\n  <Window id="a/>\n</Alloy>',
      /^app\/views\/index\.xml:2:3: error: .*no end/,
    ],
    'attribute twice': [
      '<Alloy>\n  <Label id="a" id="b"/>\n</Alloy>',
      /^app\/views\/index\.xml:2:3: error: Attribute id redefined/,
    ],
    'another root': [
      '<Window/>',
      /^app\/views\/index\.xml:1:1: error: the first element is <Window>; put everything into <Alloy>…<\/Alloy>$/,
    ],
    'text outside': [
      '<Alloy/><!-- a --><![CDATA[a]]>',
      /^app\/views\/index\.xml:1:\d+: error: Hierarchy request error/,
    ],
    nothing: ['', /^app\/views\/index\.xml:1:1: error: /],
    'no markup': ['hello', /^app\/views\/index\.xml:1:1: error: no element in it; begin with <Alloy>$/],
  }
  for (const [name, [markup, expected]] of Object.entries(broken)) {
    const problems = await makeProject(t, { 'app/views/index.xml': markup }).problems()
    assert.equal(problems.length, 1, name)
    assert.match(problems[0] ?? '', expected, name)
  }
})

test('whatever is done to markup, it is read or told where it is wrong', () => {
  const markup =
    '<Alloy>\n  <!-- a -->\n  <Window id="win" onOpen="opened">\n    <Label text="a &amp; b"/>\n  </Window>\n</Alloy>\n'
  const tokens = '< > </ /> & &#xD800; " = <!-- --> <![CDATA[ ]]> <? <!DOCTYPE \0'.split(' ')
  const patch = fc.tuple(fc.nat(markup.length), fc.nat(6), fc.constantFrom(...tokens))
  const damage = fc.array(patch, { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(damage, (damages) => {
      const damaged = damages.reduce(
        (text, [at, length, token]) => text.slice(0, at) + token + text.slice(at + length),
        markup,
      )
      const result = readXml('index.xml', damaged)
      if ('what' in result) {
        assert.notEqual(result.what, '')
        assert.ok(result.line >= 1 && result.line <= damaged.split(/\r\n|\r|\n/).length)
        assert.ok(result.column >= 1)
      } else assert.notEqual(result.name, '')
    }),
    { numRuns: 500 },
  )
})

test('an id used twice on one platform, and a view that is not there, are told', async (t) => {
  const project = makeProject(t, {
    'app/views/index.xml': `<Alloy>
  <Window id="win">
    <Label id="title"/>
    <Label id="title"/>
    <Button id="go" platform="ios"/>
    <Switch id="go" platform="android"/>
    <Require src="rwo"/>
    <Widget src="com.example.badge" name="big"/>
  </Window>
</Alloy>`,
    'app/widgets/com.example.badge/widget.json': '{}',
    'app/widgets/com.example.badge/views/widget.xml': '<Alloy><Label/></Alloy>',
  })
  project.write('tiapp.xml', project.read('tiapp.xml').replaceAll('>false<', '>true<'))
  assert.deepEqual(await project.problems(), [
    'app/views/index.xml:4:15: error: the id "title" is already used in line 3, and $.title can be one of them only; give one of them another id',
    'app/views/index.xml:7:18: error: there is no view "rwo"; make app/views/rwo.xml, or correct the name',
    'app/views/index.xml:8:17: error: the widget "com.example.badge" has no view "big"; make app/widgets/com.example.badge/views/big.xml, or correct the name',
  ])
})
