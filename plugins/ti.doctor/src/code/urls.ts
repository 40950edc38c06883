import type { NodePath } from '@babel/traverse'
import type { Project } from '../project/readProject.ts'
import { methodOf, URL_SESSION } from './apiOf.ts'
import {
  childOf,
  isCall,
  isMember,
  nameOfMember,
  objectOf,
  propertyOf,
  unwrap,
  valuesOf,
} from './expressions.ts'
import type { Source } from './parseSource.ts'

/** An address that the app asks for. */
export interface Request {
  readonly url: URL
  readonly path: NodePath
  readonly source: Source
}

/** Which argument, and which key of it, is the address. */
const REQUESTS: { readonly [method: string]: readonly [argument: number, key?: string] } = {
  'Ti.Network.HTTPClient.open': [1],
  [`${URL_SESSION}.Session.downloadTask`]: [0, 'url'],
  [`${URL_SESSION}.Session.uploadTask`]: [0, 'url'],
  [`${URL_SESSION}.Session.dataTask`]: [0, 'url'],
  'Ti.UI.createImageView': [0, 'image'],
  'Ti.UI.createWebView': [0, 'url'],
}

/** The addresses written in the code, or in the settings that the code names, that iOS is asked to load. */
export function requestsOf(project: Project): Request[] {
  return project.code.calls.flatMap(({ api, name, args, source }) => {
    const [argument, key] = REQUESTS[`${api}.${name}`] ?? []
    const given = argument === undefined ? undefined : args[argument]
    const path = key === undefined ? given : propertyOf(given, key)
    if (!path) return []
    return textsOf(path, project, source).flatMap((text) => {
      const url = urlOf(text)
      return url ? [{ url, path, source }] : []
    })
  })
}

/** The address that a text is; undefined for anything else but http and https. */
export function urlOf(text: string): URL | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined
  return new URL(text)
}

/** In a network of one's own, another machine: iOS asks the person before the app may reach it. */
export function isLocalNetwork({ hostname }: URL): boolean {
  return /^(10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)[\d.]+$|\.local$/.test(hostname)
}

/** What an expression may come to; of a text put together, as much as is certain if the host is in it. */
function textsOf(path: NodePath, project: Project, source: Source, depth = 0): string[] {
  const expression = unwrap(path)
  if (depth > 10) return []
  const inner = (part: NodePath) => textsOf(part, project, source, depth + 1)
  if (expression.isStringLiteral()) return [expression.node.value]
  if (expression.isTemplateLiteral()) {
    const [first, second] = expression.node.quasis
    const start = first?.value.cooked ?? ''
    return second ? withHost([start]) : [start]
  }
  if (expression.isBinaryExpression({ operator: '+' })) return withHost(inner(childOf(expression, 'left')))
  if (expression.isLogicalExpression())
    return [...inner(expression.get('left')), ...inner(expression.get('right'))]
  if (expression.isIdentifier()) return (valuesOf(expression) ?? []).flatMap(inner)
  if (isMember(expression)) {
    const object = objectOf(expression)
    const name = nameOfMember(expression)
    const isSettings =
      isMember(object) && nameOfMember(object) === 'CFG' && objectOf(object).isIdentifier({ name: 'Alloy' })
    return isSettings && name !== undefined ? (project.config?.values(name) ?? []).filter(isText) : []
  }
  const method = isCall(expression) ? methodOf(expression, source) : undefined
  if (isCall(expression) && method?.api === 'Ti.App.Properties' && method.name === 'getString') {
    const [key] = expression.node.arguments
    const property = key?.type === 'StringLiteral' ? project.tiapp.properties.get(key.value) : undefined
    return property ? [property.text] : []
  }
  return []
}

/** The beginning of an address tells the host only when something follows it. */
function withHost(texts: string[]): string[] {
  return texts.filter((text) => /^https?:\/\/[^/?#]+[/?#]/i.test(text))
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
