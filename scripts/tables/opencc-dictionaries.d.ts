/** `甲 乙|丙 丁`: entries separated by bars, key and value by a space. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
