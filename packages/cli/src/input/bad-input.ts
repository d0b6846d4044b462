/** Input that cannot be used. The message is the one line that the person sees. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}
