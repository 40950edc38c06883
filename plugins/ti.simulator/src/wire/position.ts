/** Where the phone is: CLLocation. https://developer.apple.com/documentation/corelocation/cllocation */
export interface Position {
  /** Degrees. */
  readonly latitude: number
  readonly longitude: number
  /** m above the sea; default 0. */
  readonly altitude?: number
  /** m by which the position may be wrong; default 5. */
  readonly accuracy?: number
  /** m by which the altitude may be wrong; default -1, which is unknown. */
  readonly altitudeAccuracy?: number
  /** Degrees from north, in which it moves; default -1, which is unknown. */
  readonly heading?: number
  /** m a second; default -1, which is unknown. */
  readonly speed?: number
}
