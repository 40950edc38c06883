import type { Comment as DomComment } from '@xmldom/xmldom'
import { membersOf } from '../api/members.ts'
import { refuseMissing } from '../kernel/members.ts'
import { CharacterData } from './CharacterData.ts'
import { standsFor } from './wrap.ts'

/** https://titaniumsdk.com/api/titanium/xml/comment.html */
export class Comment extends CharacterData {
  override readonly apiName = 'Ti.XML.Comment'
}

standsFor(8, (comment: DomComment) => new Comment(comment))
refuseMissing(Comment.prototype, 'Ti.XML.Comment', membersOf('Ti.XML.Comment'))
