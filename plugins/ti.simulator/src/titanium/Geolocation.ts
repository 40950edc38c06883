import type { LocationLevel, PrivacyService } from '../wire/privacy.ts'
import { membersOf } from './api/members.ts'
import * as constants from './Geolocation/constants.ts'
import { locationEvent } from './Geolocation/locationEvent.ts'
import { accessTo, askFor, authorization, saysWhatFor } from './kernel/access.ts'
import { apiNameOf, KrollProxy } from './kernel/KrollProxy.ts'
import { refuseMissing } from './kernel/members.ts'
import { nativeLog } from './kernel/nativeLog.ts'
import { launch } from './kernel/os.ts'
import { calledBack, failed, type Outcome, SUCCEEDED } from './kernel/promise.ts'
import { settle } from './kernel/settle.ts'
import { setTimeout } from './kernel/timers.ts'

const NO_FILTER = -1

const coreLocationError = (code: number) =>
  failed(`The operation couldn’t be completed. (kCLErrorDomain error ${code}.)`, code)

/**
 * The position is the one that the phone was given; where it has none, nothing can tell it, as on Apple's simulator with
 * its location set to none. https://titaniumsdk.com/api/titanium/geolocation.html
 */
export class GeolocationModule extends KrollProxy {
  override readonly [apiNameOf] = 'Ti.Geolocation'
  accuracy = constants.ACCURACY_THREE_KILOMETERS
  distanceFilter = NO_FILTER
  headingFilter = NO_FILTER
  showCalibration = true
  trackSignificantLocationChange = false
  allowsBackgroundLocationUpdates = launch.app.backgroundModes.includes('location')
  showBackgroundLocationIndicator = false
  activityType = constants.ACTIVITYTYPE_OTHER
  pauseLocationUpdateAutomatically = false
  readonly hasCompass = false
  readonly locationServicesEnabled = true
  readonly locationAccuracyAuthorization = constants.ACCURACY_AUTHORIZATION_FULL
  #last: string | null = null

  get locationServicesAuthorization(): number {
    return authorization('location')
  }

  /** JSON of the last position that the app was told. */
  get lastGeolocation(): string | null {
    return this.#last
  }

  /** Without a type: whether the app may know the position at all. */
  hasLocationPermissions(type?: unknown): boolean {
    const status = this.locationServicesAuthorization
    if (type !== undefined && type !== null) return status === Number(type)
    return status === constants.AUTHORIZATION_ALWAYS || status === constants.AUTHORIZATION_WHEN_IN_USE
  }

  requestLocationPermissions(type: unknown, callback?: unknown): Promise<Outcome> {
    const level = Number(type) === constants.AUTHORIZATION_ALWAYS ? 'authorized' : 'whenInUse'
    return calledBack(callback, (done) => {
      const tell = () => done({ ...this.#answer(), authorizationStatus: this.locationServicesAuthorization })
      const status = accessTo('location')
      if (status === level || status === 'authorized' || status === 'denied') setTimeout(tell, 0)
      else if (saysWhatFor('location')) askFor('location', tell, level)
      else setTimeout(tell, 0)
    })
  }

  /** The user always gives the exact position. */
  requestTemporaryFullAccuracyAuthorization(_purpose: unknown, callback?: unknown): Promise<Outcome> {
    return calledBack(callback, (done) => {
      const answer = { ...SUCCEEDED, accuracyAuthorization: this.locationAccuracyAuthorization }
      setTimeout(() => done(answer), 0)
    })
  }

  /** The user is asked for what the app has not asked for. */
  getCurrentPosition(callback?: unknown): Promise<Outcome> {
    return calledBack(callback, (done) =>
      this.#whenDecided(() => done({ ...this.#position(), type: 'location', source: this })),
    )
  }

  getCurrentHeading(callback?: unknown): Promise<Outcome> {
    return calledBack(callback, (done) => {
      nativeLog('warn', 'Ti.Geolocation.getCurrentHeading: the simulated phone has no compass')
      setTimeout(() => done(coreLocationError(constants.ERROR_HEADING_FAILURE)), 0)
    })
  }

  forwardGeocoder(_address: unknown, callback?: unknown): Promise<Outcome> {
    return this.#noGeocoder('forwardGeocoder', callback)
  }

  reverseGeocoder(_latitude: unknown, _longitude: unknown, callback?: unknown): Promise<Outcome> {
    return this.#noGeocoder('reverseGeocoder', callback)
  }

  /** The phone was moved. */
  moved(): void {
    if (this.hasListeners('location') && this.hasLocationPermissions()) this.#fireLocation()
  }

  authorized(): void {
    const authorizationStatus = this.locationServicesAuthorization
    if (this.hasListeners('authorization')) this.fireEvent('authorization', { authorizationStatus })
  }

  protected override firstListenerAdded(name: string): void {
    if (name === 'location' && this.allowsBackgroundLocationUpdates)
      nativeLog('warn', 'Ti.Geolocation: the simulator keeps no app awake for its location')
    if (name === 'location') this.#whenDecided(() => this.hasListeners('location') && this.#fireLocation())
    if (name === 'heading')
      nativeLog('warn', 'Ti.Geolocation: the simulated phone has no compass, so no heading comes')
  }

  #fireLocation(): void {
    this.fireEvent('location', this.#position())
  }

  #whenDecided(then: () => void): void {
    const level: LocationLevel = launch.app.usageDescriptions.includes(
      'NSLocationAlwaysAndWhenInUseUsageDescription',
    )
      ? 'authorized'
      : 'whenInUse'
    if (accessTo('location') === 'notDetermined' && saysWhatFor('location')) askFor('location', then, level)
    else setTimeout(then, 0)
  }

  #position(): Outcome {
    if (!this.hasLocationPermissions()) return coreLocationError(constants.ERROR_DENIED)
    const event = locationEvent()
    if (!event) return coreLocationError(constants.ERROR_LOCATION_UNKNOWN)
    this.#last = JSON.stringify(event.coords)
    return event
  }

  #answer(): Outcome {
    return this.hasLocationPermissions()
      ? SUCCEEDED
      : failed('The user denied access to use location services.', 1)
  }

  #noGeocoder(name: string, callback: unknown): Promise<Outcome> {
    return calledBack(callback, (done) => {
      nativeLog(
        'warn',
        `Ti.Geolocation.${name}: the simulator knows no addresses, and fails as without a network`,
      )
      setTimeout(() => done(coreLocationError(constants.ERROR_NETWORK)), 0)
    })
  }
}

export const Geolocation = settle(Object.assign(new GeolocationModule(), constants), {
  writable: [
    'accuracy',
    'activityType',
    'allowsBackgroundLocationUpdates',
    'distanceFilter',
    'headingFilter',
    'pauseLocationUpdateAutomatically',
    'showBackgroundLocationIndicator',
    'showCalibration',
    'trackSignificantLocationChange',
  ],
})
refuseMissing(Geolocation, 'Ti.Geolocation', membersOf('Ti.Geolocation'))

export const didMove = () => Geolocation.moved()
export const authorizationAnswered = (service: PrivacyService) => {
  if (service === 'location') Geolocation.authorized()
}
