import { bytes } from './bytes.ts'

/** A block of data in parts of at most 255 bytes: GIF89a, 15. */
const subBlocks = (...parts: string[]) => bytes(...parts.flatMap((part) => [part.length, part]), 0)

export const gifHeader = bytes('GIF89a', 3, 0, 2, 0, 0x80, 0, 0, 'rgbRGB')
export const gifExtension = bytes(0x21, 0xf9, subBlocks(';;;;'))
export const gifComment = bytes(0x21, 0xfe, subBlocks('made by hand; ', 'twice;'))
export const gifLoop = bytes(0x21, 0xff, subBlocks('NETSCAPE2.0', '\x01\0\0'))
/** With four colours of its own. */
export const gifFrame = bytes(0x2c, 0, 0, 0, 0, 3, 0, 2, 0, 0x81, 'abcabcabcabc', 2, subBlocks('da;ta', ';'))

/** Made by hand: two frames, extensions and comments, and the byte of the trailer in all of them. */
export const gif = bytes(gifHeader, gifLoop, gifExtension, gifFrame, gifComment, gifExtension, gifFrame, ';')
