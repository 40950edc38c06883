/** How the phone is on the internet. */
export type NetworkType = 'none' | 'wifi' | 'cellular'
