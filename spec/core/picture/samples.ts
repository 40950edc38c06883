const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const PNG_END = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]

export const png = Uint8Array.from([...PNG_START, 1, 2, 3, ...PNG_END])
export const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0xff, 0xd9])
export const gif = Uint8Array.from([...'GIF89a', '\x00', ';'].map((letter) => letter.charCodeAt(0)))
export const errorPage = new TextEncoder().encode('<!doctype html><title>404 Not Found</title>')
