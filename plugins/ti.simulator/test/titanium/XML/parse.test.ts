import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { reportsOf } from '../harness.ts'

const FEED = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "rss.dtd">
<rss version="2.0" xmlns:m="urn:media">
<channel><title>News &amp; more</title>
<item id="one"><title>First</title><m:thumbnail url="a.png" m:size="2"/><![CDATA[<b>]]></item>
<item id="two"><title>Second</title></item><!-- end --><?go now?></channel></rss>`

const START = `const document = Ti.XML.parseString(${JSON.stringify(FEED)}), root = document.documentElement;
  const texts = (list) => { const all = []; for (let i = 0; i < list.length; i++) all.push(list.item(i).textContent); return all; };
  const refused = (...acts) => report(acts.map((act) => { try { act(); return 'done'; } catch (e) { return e.name; } }).join(' '));
`

test('a feed is read by tag, attribute and path', async (t) => {
  const reports = await reportsOf(
    t,
    `${START}
     report([root.tagName, root.getAttribute('version'), root.getAttribute('none'), texts(document.getElementsByTagName('title'))]);
     const items = document.getElementsByTagName('item');
     report([items.length, items.item(1).getAttribute('id'), items.item(2), items.item(-1), texts(items.item(0).getElementsByTagName('title'))]);
     report([document.getElementById('two').text.trim(), document.getElementById('three')]);
     const thumbnail = items.item(0).getElementsByTagName('m:thumbnail').item(0);
     report([thumbnail.nodeName, thumbnail.prefix, thumbnail.localName, thumbnail.namespaceURI, thumbnail.getAttribute('url'),
       thumbnail.getAttributeNS('urn:media', 'size'), thumbnail.getAttribute('size'), root.localName, root.attributes.length]);
     report([document.getElementsByTagName('thumbnail').length, document.getElementsByTagNameNS('urn:media', 'thumbnail').length,
       document.getElementsByTagName('*').length, root.getElementsByTagName('rss').length]);
     report([texts(document.evaluate('/rss/channel/item/title')), texts(items.item(0).evaluate('title')), texts(document.evaluate('//item/@id')),
       document.evaluate('count(//item)').length, document.evaluate('//['), document.evaluate('//m:thumbnail'), thumbnail.evaluate('//m:thumbnail').length]);`,
  )
  deepEqual(reports, [
    ['rss', '2.0', '', ['News & more', 'First', 'Second']],
    [2, 'two', null, null, ['First']],
    ['Second', null],
    ['m:thumbnail', 'm', 'thumbnail', 'urn:media', 'a.png', '2', '2', null, 1],
    [1, 1, 0, 0],
    [['First', 'Second'], ['First'], ['one', 'two'], 0, null, null, 1],
  ])
})

test('each node tells what it is, and is the same object each time', async (t) => {
  const reports = await reportsOf(
    t,
    `${START}
     const item = document.getElementById('one'), channel = root.getElementsByTagName('channel').item(0);
     const tell = (node) => report([node.apiName, node.nodeName, node.nodeType, node.nodeValue, node.textContent]);
     tell(item); tell(item.firstChild.firstChild); tell(item.lastChild); tell(channel.lastChild); tell(channel.lastChild.previousSibling);
     tell(item.getAttributeNode('id')); tell(document.doctype); tell(document.createDocumentFragment()); tell(document.createEntityReference('amp'));
     report([document.documentElement === root, item.parentNode === channel, item.ownerDocument === document, root.parentNode === document,
       item.nextSibling.nextSibling === document.getElementById('two'), channel.childNodes.item(0) === channel.firstChild, item.getAttributeNode('id').ownerElement === item]);
     report([document.apiName, document.nodeType === root.nodeType, document.nodeName, document.firstChild === root.firstChild, document.nodeValue, document.attributes]);
     const { doctype } = document;
     report([doctype.name, doctype.publicId, doctype.systemId, doctype.entities, doctype.notations, doctype.internalSubset]);
     report([item.ELEMENT_NODE, item.ATTRIBUTE_NODE, item.TEXT_NODE, item.CDATA_SECTION_NODE, item.ENTITY_REFERENCE_NODE, item.ENTITY_NODE,
       item.PROCESSING_INSTRUCTION_NODE, item.COMMENT_NODE, item.DOCUMENT_NODE, item.DOCUMENT_TYPE_NODE, item.DOCUMENT_FRAGMENT_NODE, item.NOTATION_NODE]);
     report([item.isSupported('XML', '2.0'), item.isSupported('core', null), item.isSupported('HTML', '1.0'), document.implementation.hasFeature('Core', '3.0')]);`,
  )
  deepEqual(reports, [
    ['Ti.XML.Element', 'item', 1, null, 'First<b>'],
    ['Ti.XML.Text', '#text', 3, 'First', 'First'],
    ['Ti.XML.CDATASection', '#cdata-section', 4, '<b>', '<b>'],
    ['Ti.XML.ProcessingInstruction', 'go', 7, 'now', 'now'],
    ['Ti.XML.Comment', '#comment', 8, ' end ', ' end '],
    ['Ti.XML.Attr', 'id', 2, 'one', 'one'],
    ['Ti.XML.DocumentType', 'rss', 10, null, null],
    ['Ti.XML.DocumentFragment', '#document-fragment', 11, null, ''],
    ['Ti.XML.EntityReference', 'amp', 5, '', ''],
    [true, true, true, true, true, true, true],
    ['Ti.XML.Document', true, 'rss', true, null, null],
    ['rss', '-//N//DTD RSS 0.91//EN', 'rss.dtd', null, null, null],
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    [true, true, false, false],
  ])
})

test('a text that is not well-formed throws', async (t) => {
  const malformed = [
    '',
    'text',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a b=c/>',
    '<a b/>',
    '<a b="1" b="2"/>',
    '<a>&foo;</a>',
    '<a>1 & 2</a>',
    '<a>1 < 2</a>',
    '<a/>more',
    ' <?xml version="1.0"?><a/>',
    '<a>]]></a>',
    'text<a/>',
    '<!-- alone -->',
  ]
  const [count, told] = await reportsOf(
    t,
    `${START}
     report(${JSON.stringify(malformed)}.filter((xml) => { try { Ti.XML.parseString(xml); return false; } catch (e) { return e instanceof Error; } }).length);
     refused(() => Ti.XML.parseString(), () => Ti.XML.parseString(5), () => Ti.XML.serializeToString('a'), () => Ti.XML.parseString('\\ufeff<a/>'));`,
  )
  equal(count, malformed.length)
  equal(told, 'TypeError TypeError TypeError done')
})

test('an entity that a document declares is text, and every other one throws', async (t) => {
  const reports = await reportsOf(
    t,
    `const DTD = '<!DOCTYPE a [<!ENTITY co "Caf&#233; &#x41;da"><!ENTITY two "&co;"><!ENTITY tag "<b/>"><!ENTITY away SYSTEM "away.txt">]>';
     const read = (xml) => { try { return Ti.XML.parseString(DTD + xml).documentElement.textContent; } catch (e) { return e instanceof Error; } };
     report([read('<a>by &co;, <![CDATA[&co;]]></a>'), read('<a>&two;</a>'), read('<a>&away;</a>'), read('<a>&tag;</a>'), read('<a>&lt;&#65;</a>')]);
     report(Ti.XML.parseString(DTD + '<a b="&co;"/>').documentElement.getAttribute('b'));`,
  )
  deepEqual(reports, [['by Café Ada, &co;', true, true, true, '<A'], 'Café Ada'])
})

test('a prefix that is not declared is a part of the name, and a declared one has its namespace inside alone', async (t) => {
  const reports = await reportsOf(
    t,
    `const root = Ti.XML.parseString('<a xmlns="urn:a"><m:b c:d="1" xml:lang="en"/><p:e xmlns:p="urn:p" xmlns=""><f/></p:e><p:e/></a>').documentElement;
     const tell = ({ nodeName, localName, prefix, namespaceURI }) => report([nodeName, localName, prefix, namespaceURI]);
     const b = root.firstChild; tell(root); tell(b); tell(b.attributes.item(0)); tell(b.attributes.item(1));
     tell(b.nextSibling); tell(b.nextSibling.firstChild); tell(root.lastChild);
     report([b.nextSibling.attributes.length, root.getElementsByTagName('m:b').length, root.getElementsByTagName('b').length, root.evaluate('//_def_ns:a').length]);
     report(Ti.XML.serializeToString(root));`,
  )
  deepEqual(reports, [
    ['a', 'a', null, 'urn:a'],
    ['m:b', null, null, null],
    ['c:d', null, null, null],
    ['xml:lang', 'lang', 'xml', 'http://www.w3.org/XML/1998/namespace'],
    ['p:e', 'e', 'p', 'urn:p'],
    ['f', null, null, null],
    ['p:e', null, null, null],
    [0, 1, 0, 1],
    '<a xmlns="urn:a"><m:b c:d="1" xml:lang="en"/><p:e xmlns:p="urn:p" xmlns=""><f/></p:e><p:e/></a>',
  ])
})

test('a node is written as text, and a document by its element alone', async (t) => {
  const reports = await reportsOf(
    t,
    `const document = Ti.XML.parseString('<?xml version="1.0"?><!-- first --><a b="1 &amp; 2"> <c/><d>x &lt; y</d></a>');
     report(Ti.XML.serializeToString(document));
     report(Ti.XML.serializeToString(document.documentElement.lastChild));`,
  )
  deepEqual(reports, ['<a b="1 &amp; 2"> <c/><d>x &lt; y</d></a>', '<d>x &lt; y</d>'])
})
