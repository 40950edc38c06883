/** amaro 0.1 has no typings of its own; https://github.com/nodejs/amaro */
declare module 'amaro' {
  const amaro: {
    /** @throws a String object, the report of swc, when the source is wrong or not erasable. */
    transformSync(source: string, options: { mode: 'strip-only'; filename?: string }): { code: string }
  }
  export default amaro
}
