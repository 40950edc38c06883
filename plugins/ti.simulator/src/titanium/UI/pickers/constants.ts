/** UIDatePicker.Mode and .Style. https://titaniumsdk.com/api/titanium/ui.html */
export const pickerConstants = {
  PICKER_TYPE_PLAIN: -1,
  PICKER_TYPE_TIME: 0,
  PICKER_TYPE_DATE: 1,
  PICKER_TYPE_DATE_AND_TIME: 2,
  PICKER_TYPE_COUNT_DOWN_TIMER: 3,
  DATE_PICKER_STYLE_AUTOMATIC: 0,
  DATE_PICKER_STYLE_WHEELS: 1,
  DATE_PICKER_STYLE_COMPACT: 2,
  DATE_PICKER_STYLE_INLINE: 3,
} as const
