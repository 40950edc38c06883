/** Constants of Ti.Geolocation, with the numbers of Core Location. https://developer.apple.com/documentation/corelocation */
export const ACCURACY_BEST_FOR_NAVIGATION = -2
export const ACCURACY_BEST = -1
export const ACCURACY_HIGH = -1
export const ACCURACY_NEAREST_TEN_METERS = 10
export const ACCURACY_HUNDRED_METERS = 100
export const ACCURACY_KILOMETER = 1000
export const ACCURACY_THREE_KILOMETERS = 3000
export const ACCURACY_LOW = 3000
export const ACCURACY_REDUCED = -3

export const ACCURACY_AUTHORIZATION_FULL = 0
export const ACCURACY_AUTHORIZATION_REDUCED = 1

export const ACTIVITYTYPE_OTHER = 1
export const ACTIVITYTYPE_AUTOMOTIVE_NAVIGATION = 2
export const ACTIVITYTYPE_FITNESS = 3
export const ACTIVITYTYPE_OTHER_NAVIGATION = 4

export const AUTHORIZATION_UNKNOWN = 0
export const AUTHORIZATION_RESTRICTED = 1
export const AUTHORIZATION_DENIED = 2
export const AUTHORIZATION_AUTHORIZED = 3
export const AUTHORIZATION_ALWAYS = 3
export const AUTHORIZATION_WHEN_IN_USE = 4

export const ERROR_LOCATION_UNKNOWN = 0
export const ERROR_DENIED = 1
export const ERROR_NETWORK = 2
export const ERROR_HEADING_FAILURE = 3
export const ERROR_REGION_MONITORING_DENIED = 4
export const ERROR_REGION_MONITORING_FAILURE = 5
export const ERROR_REGION_MONITORING_DELAYED = 6
