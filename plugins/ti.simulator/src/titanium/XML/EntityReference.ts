import { apiNameOf } from '../kernel/KrollProxy.ts'
import { Node } from './Node.ts'
import { refuseLater, standsFor } from './wrap.ts'

/** https://titaniumsdk.com/api/titanium/xml/entityreference.html */
export class EntityReference extends Node {
  override readonly [apiNameOf] = 'Ti.XML.EntityReference'
}

standsFor(5, (reference) => new EntityReference(reference))
refuseLater(EntityReference.prototype, 'Ti.XML.EntityReference')
