import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { reportsOf } from '../harness.ts'

const START = `const document = Ti.XML.parseString('<list><a id="1"/>text<b/></list>'), root = document.documentElement;
  const written = () => Ti.XML.serializeToString(document);
  const refused = (...acts) => report(acts.map((act) => { try { act(); return 'done'; } catch (e) { return e.name; } }).join(' '));
`

test('nodes are made, put into an element, moved, replaced and taken out', async (t) => {
  const reports = await reportsOf(
    t,
    `${START}
     const c = document.createElement('c'), a = root.firstChild, b = root.lastChild;
     report([root.appendChild(c) === c, c.parentNode === root, c.ownerDocument === document, written()]);
     report([root.insertBefore(document.createComment('note'), a).nodeName, root.replaceChild(document.createCDATASection('<'), b) === b, b.parentNode, written()]);
     report([root.removeChild(a) === a, root.appendChild(a) === a, written()]);
     a.appendChild(document.createTextNode('one'));
     const merged = a.appendChild(document.createTextNode(' two'));
     report([merged === a.firstChild, a.childNodes.length, a.text, a.hasChildNodes(), b.hasChildNodes()]);
     const copy = a.cloneNode(true), bare = a.cloneNode(false);
     report([copy === a, copy.textContent, copy.getAttribute('id'), bare.textContent, bare.getAttribute('id'), copy.parentNode]);
     root.appendChild(document.createProcessingInstruction('go', 'now')); root.normalize();
     report(written());`,
  )
  deepEqual(reports, [
    [true, true, true, '<list><a id="1"/>text<b/><c/></list>'],
    ['#comment', true, null, '<list><!--note--><a id="1"/>text<![CDATA[<]]><c/></list>'],
    [true, true, '<list><!--note-->text<![CDATA[<]]><c/><a id="1"/></list>'],
    [true, 1, 'one two', true, false],
    [false, 'one two', '1', '', '1', null],
    '<list><!--note-->text<![CDATA[<]]><c/><a id="1">one two</a><?go now?></list>',
  ])
})

test('attributes are set, replaced and taken away, by name and by namespace', async (t) => {
  const reports = await reportsOf(
    t,
    `${START}
     const a = root.firstChild, held = a.getAttributeNode('id');
     a.setAttribute('id', '2'); a.setAttribute('empty', null);
     report([held.value, held.name, held.specified, a.getAttribute('empty'), a.hasAttribute('empty'), a.hasAttributes(), root.hasAttributes()]);
     held.value = '3'; report(a.getAttribute('id')); held.nodeValue = '4'; report(a.getAttribute('id'));
     a.setAttributeNS('urn:x', 'x:y', 'z'); a.setAttributeNS('urn:x', 'x:y', 'w');
     report([a.getAttributeNS('urn:x', 'y'), a.hasAttributeNS('urn:x', 'y'), a.hasAttributeNS(null, 'id'), a.getAttributeNodeNS('urn:x', 'y').prefix, a.getAttributeNS(null, 'id')]);
     const attr = document.createAttribute('id'); attr.value = '5';
     report([attr.ownerElement, a.setAttributeNode(attr) === held, attr.ownerElement === a, a.setAttributeNode(document.createAttribute('new')), a.attributes.length]);
     a.removeAttribute('new'); a.removeAttribute('none'); a.removeAttributeNS('urn:x', 'y');
     report([a.removeAttributeNode(attr) === attr, attr.ownerElement]);
     const map = a.attributes;
     report([map.apiName, map.length, map.item(0).name, map.item(1), map.getNamedItem('none'), map.setNamedItem(attr), map.getNamedItem('id').value,
       map.removeNamedItem('id') === attr, map.length, map.getNamedItemNS(null, 'empty').value]);
     refused(() => map.removeNamedItem('none'), () => a.removeAttributeNode(attr), () => { a.setAttributeNode(attr); root.setAttributeNode(attr); },
       () => a.setAttribute('x:y', '1'), () => a.setAttribute('1', '1'), () => a.setAttribute('xmlns', '1'), () => a.setAttributeNS(null, 'x:y', '1'),
       () => a.setAttributeNS('urn:x', 'xml:y', '1'), () => a.setAttribute(5, '1'), () => { attr.value = 5; },
       () => a.setAttributeNode(Ti.XML.parseString('<a/>').createAttribute('b')));`,
  )
  deepEqual(reports, [
    ['2', 'id', true, '', true, true, false],
    '3',
    '4',
    ['w', true, false, 'x', '4'],
    [null, true, true, null, 4],
    [true, null],
    ['Ti.XML.NamedNodeMap', 1, 'empty', null, null, null, '5', true, 1, ''],
    'Error Error Error Error Error Error Error Error TypeError TypeError Error',
  ])
})

test('texts are changed by character, and cut in two', async (t) => {
  const reports = await reportsOf(
    t,
    `${START}
     const text = root.childNodes.item(1);
     report([text.data, text.length, text.substringData(1, 2), text.substringData(2, 9)]);
     text.appendData('s'); text.insertData(0, 'my '); text.replaceData(3, 4, 'note'); report(text.data);
     text.deleteData(0, 3); text.nodeValue += 'é'; report([text.data, text.length]);
     const rest = text.splitText(4);
     report([text.data, rest.data, rest.apiName, rest === text.nextSibling, root.childNodes.length]);
     refused(() => text.substringData(5, 1), () => text.substringData(-1, 1), () => text.deleteData(0, -1), () => text.splitText(9), () => { text.data = 5; }, () => text.appendData());`,
  )
  deepEqual(reports, [
    ['text', 4, 'ex', 'xt'],
    'my notes',
    ['notesé', 7],
    ['note', 'sé', 'Ti.XML.Text', true, 4],
    'RangeError RangeError RangeError RangeError TypeError TypeError',
  ])
})

test('a document is made of a name and a type, and takes copies of nodes of others', async (t) => {
  const reports = await reportsOf(
    t,
    `${START}
     const { implementation } = document, type = implementation.createDocumentType('x:book', 'public', 'system');
     const book = implementation.createDocument('urn:x', 'x:book', type);
     report([type.apiName, type.name, type.publicId, type.systemId, book.doctype === type, book.documentElement.nodeName, book.documentElement.namespaceURI]);
     const copy = book.importNode(root, true), page = book.createElementNS('urn:y', 'y:page');
     report([copy === root, copy.ownerDocument === book, copy.parentNode, copy.childNodes.length, book.importNode(root, false).childNodes.length]);
     page.appendChild(book.createTextNode('1')); book.documentElement.appendChild(page);
     report(Ti.XML.serializeToString(book));
     refused(() => book.documentElement.appendChild(root), () => document.appendChild(page), () => document.removeChild(root), () => { document.nodeValue = 'a'; },
       () => document.createElement('x:y'), () => document.createElement('1'), () => document.createElementNS(null, 'x:y'), () => document.createAttribute('xmlns'),
       () => document.createElement(), () => implementation.createDocument(null, 'a'), () => implementation.createDocument(null, 5, null), () => root.cloneNode(),
       () => root.appendChild('a'), () => root.removeChild(page), () => root.insertBefore(document.createElement('a'), null), () => root.replaceChild(page, page.firstChild));`,
  )
  deepEqual(reports, [
    ['Ti.XML.DocumentType', 'x:book', 'public', 'system', true, 'x:book', 'urn:x'],
    [false, true, null, 3, 0],
    '<x:book xmlns:x="urn:x"><y:page xmlns:y="urn:y">1</y:page></x:book>',
    'Error Error Error Error Error Error Error Error TypeError TypeError TypeError TypeError TypeError Error TypeError Error',
  ])
  equal(reports.length, 4)
})
