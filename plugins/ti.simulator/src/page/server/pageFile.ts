export interface PageFile {
  readonly type: string
  read(): Promise<Buffer | string>
}
