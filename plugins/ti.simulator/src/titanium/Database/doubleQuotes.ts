/** Texts, names and comments of SQL; the content of what is in double quotes. */
const QUOTED = /'(?:[^']|'')*'|"((?:[^"]|"")*)"|`[^`]*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\//g
const NO_COLUMN = /^no such column: "([\s\S]*)" - should this be a string literal in single-quotes\?$/

/**
 * The SQLite of iOS reads "x" as a text where there is no column x, which this one is built without: gives the SQL with
 * such a text in single quotes, by the error that named it. https://sqlite.org/quirks.html#dblquote
 */
export function asText(sql: string, error: unknown): string {
  const name = error instanceof Error ? NO_COLUMN.exec(error.message)?.[1] : undefined
  if (name === undefined) return sql
  const text = `'${name.replaceAll("'", "''")}'`
  return sql.replace(QUOTED, (token, content?: string) =>
    content?.replaceAll('""', '"') === name ? text : token,
  )
}
