function refused(name: string): () => never {
  return () => {
    throw new Error(`tty.${name} is not implemented`)
  }
}

/** `tty` of the SDK: a phone has none (common/Resources/ti.internal/extensions/node/tty.js). */
export const tty = {
  isatty: () => false,
  ReadStream: refused('ReadStream'),
  WriteStream: refused('WriteStream'),
}
