import { membersOf } from '../api/members.ts'
import { refuseMissing } from '../kernel/members.ts'
import { Node } from './Node.ts'
import { standsFor } from './wrap.ts'

/** https://titaniumsdk.com/api/titanium/xml/entityreference.html */
export class EntityReference extends Node {
  override readonly apiName = 'Ti.XML.EntityReference'
}

standsFor(5, (reference) => new EntityReference(reference))
refuseMissing(EntityReference.prototype, 'Ti.XML.EntityReference', membersOf('Ti.XML.EntityReference'))
