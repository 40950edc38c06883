import { bytes, filled, uint, uint32LittleEndian } from './bytes.ts'
import { gif } from './gifSample.ts'
import { avif, heic } from './isoSample.ts'
import { jpeg } from './jpegSample.ts'

export const PNG_SIGNATURE = '\x89PNG\r\n\x1a\n'

/** A chunk: https://www.w3.org/TR/png-3/#5Chunk-layout. Nobody compares its checksum here. */
export function pngChunk(type: string, content: Uint8Array | string): Uint8Array {
  return bytes(uint(4, content.length), type, content, 'crc!')
}

/** Made by hand: the words of the last chunk stand in another one too. */
export const png = bytes(
  PNG_SIGNATURE,
  ...[pngChunk('IHDR', filled(13, 1)), pngChunk('tEXt', 'IEND'), pngChunk('IDAT', 'pixels')],
  pngChunk('IEND', ''),
)

/** A chunk, padded to an even length: https://developers.google.com/speed/webp/docs/riff_container#riff_file_format */
export function webpChunk(type: string, content: string): Uint8Array {
  return bytes(type, uint32LittleEndian(content.length), content, content.length % 2 > 0 ? 0 : '')
}

/** @param size what the file says to have after the first eight bytes; by default what it has. */
export function webpFile(chunks: readonly Uint8Array[], size?: number): Uint8Array {
  const content = bytes('WEBP', ...chunks)
  return bytes('RIFF', uint32LittleEndian(size ?? content.length), content)
}

/** Made by hand: with chunks of odd length, and metadata behind the picture. */
export const webp = webpFile([
  ...[webpChunk('VP8X', 'flags&size'), webpChunk('ICCP', 'colours')],
  ...[webpChunk('VP8 ', 'the pixels'), webpChunk('EXIF', 'exif of a camera;')],
])

/** A small whole file of each format that is taken, by the extension it gets. */
export const samples = { jpg: jpeg, png, gif, webp, heic, avif }

export const errorPage = bytes('<!doctype html><title>404 Not Found</title>')
