import type { Picture } from './pictures.ts'
import { fastest, options } from './trouble.ts'

/** The list of the pictures, for a person. `prefix` is where the server is mounted, such as /images. */
export function indexPage(prefix: string, pictures: Iterable<Picture>): string {
  const shown = [...pictures].map(
    ({ name, type, bytes }) => `
      <li><a href="${prefix}/${name}"><img src="${prefix}/${name}?rate=${fastest}" alt="" loading="lazy">${name}</a>
        ${type}, ${(bytes.length / 2 ** 20).toFixed(1)} MB</li>`,
  )
  const first = [...pictures][0]?.name ?? ''
  const listed = options.map(({ example, meaning }) => {
    const query = example.replace('&', '&amp;')
    return `
      <dt><a href="${prefix}/${first}?${query}">?${query}</a></dt><dd>${meaning}</dd>`
  })
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Demo pictures</title>
    <style>
      :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
      body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
      ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)); gap: 1rem; padding: 0; list-style: none }
      img { display: block; width: 100%; aspect-ratio: 2 / 3; border-radius: .5rem }
      dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.5rem }
      dd { margin: 0 }
      dt { font-family: ui-monospace, monospace }
    </style>
  </head>
  <body>
    <h1>Demo pictures</h1>
    <p>Something to download. <a href="${prefix}/latest">latest</a> is another picture after each change of minute.</p>
    <ul>${shown.join('')}
    </ul>
    <h2>Make it slow, or make it fail</h2>
    <dl>${listed.join('')}
    </dl>
  </body>
</html>
`
}

/** What a server says that has no picture to give. */
export function errorPage(status: number): string {
  return `<!doctype html><html lang="en"><title>${status}</title><h1>${status}</h1><p>This is a page, not a picture.</p></html>\n`
}
