/** Tells the page of a tapped link, in place of following it: the phone loads what the frame shows. */
const LINKS = `<script>addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]');
  if (!link || link.getAttribute('href').startsWith('#')) return;
  event.preventDefault();
  parent.postMessage({ link: link.getAttribute('href') }, '*');
})</script>`

/** A document as its frame gets it: with its address, so that it finds its parts, and with links that the phone follows. */
export function framed(document: string, type: string, url: string): string {
  if (!/html|^$/.test(type)) return `<pre>${escaped(document)}</pre>`
  const base = /^https?:/.test(url) ? `<base href="${escaped(url)}">` : ''
  const head = /<head[^>]*>/i.exec(document)
  if (!head) return base + LINKS + document
  const end = head.index + head[0].length
  return document.slice(0, end) + base + LINKS + document.slice(end)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
