/** How large iOS draws its own controls, in points. The page and the screenshot read the same. */
export const SIZES = {
  switchWidth: 51,
  switchHeight: 31,
  switchKnob: 27,
  sliderTrack: 4,
  sliderKnob: 28,
  progressTrack: 4,
  /** Between the message of a progress bar and the bar (TiUIProgressBar.m). */
  progressGap: 5,
  spinner: 20,
  bigSpinner: 37,
  spinnerGap: 8,
  /** Between the image and the title of a button. */
  buttonGap: 6,
  /** A text field with a rounded border keeps its text so far from its sides. */
  fieldPadding: 7,
  fieldRadius: 6,
  barPadding: 16,
  barGap: 12,
  tabIcon: 26,
  tabText: 12,
  separatorInset: 20,
  accessory: 16,
  accessoryPadding: 16,
  groupRadius: 10,
  alertWidth: 270,
  alertRadius: 16,
  alertPadding: 16,
  alertButton: 44,
  sheetWidth: 400,
  sheetMargin: 8,
} as const
