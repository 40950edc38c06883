/**
 * An error that the SDK's native side throws: `message` names what failed, `nativeReason` why.
 * https://titaniumsdk.com/api/error.html, TiBindingTiValue.m
 */
export function nativeError(reason: string, nativeReason: string): Error {
  return Object.defineProperty(new Error(reason), 'nativeReason', { value: nativeReason, enumerable: true })
}
