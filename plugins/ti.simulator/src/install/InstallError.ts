/** Why a project cannot be put on the phone, in words for its developer. */
export class InstallError extends Error {
  override readonly name = 'InstallError'
}
