/**
 * Members that @types/titanium names although iOS has none of them: they are Android's, or removed.
 * https://titaniumsdk.com/api/
 */
export const absent: { readonly [type: string]: string } = {
  'Ti.Database.ResultSet': 'getFieldName',
}
