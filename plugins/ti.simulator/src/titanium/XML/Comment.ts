import type { Comment as DomComment } from '@xmldom/xmldom'
import { apiNameOf } from '../kernel/KrollProxy.ts'
import { CharacterData } from './CharacterData.ts'
import { refuseLater, standsFor } from './wrap.ts'

/** https://titaniumsdk.com/api/titanium/xml/comment.html */
export class Comment extends CharacterData {
  override readonly [apiNameOf] = 'Ti.XML.Comment'
}

standsFor(8, (comment: DomComment) => new Comment(comment))
refuseLater(Comment.prototype, 'Ti.XML.Comment')
