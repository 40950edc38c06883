/** What an app can ask of the device it runs on. Sizes in points, upright. */
export interface Model {
  readonly model: string
  readonly osVersion: string
  readonly width: number
  readonly height: number
  readonly scale: number
}

export type ModelName = 'iPhone' | 'iPad'

/** An iPhone 16 and an iPad Air of 11 inches. https://developer.apple.com/design/human-interface-guidelines/layout#Specifications */
export const MODELS: Readonly<Record<ModelName, Model>> = {
  iPhone: { model: 'iPhone17,3', osVersion: '18.6', width: 393, height: 852, scale: 3 },
  iPad: { model: 'iPad14,8', osVersion: '18.6', width: 820, height: 1180, scale: 2 },
}
