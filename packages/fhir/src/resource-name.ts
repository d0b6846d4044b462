import { isText } from './element.ts';
import type { RecordEntry } from './record-input.ts';

/** `Type/id` at the end of an absolute web address, without its version; undefined for anything else. */
export function relativePart(url: string): string | undefined {
  if (!isWebAddress(url)) return undefined;
  const [id, type] = withoutVersion(url).split('/').reverse();
  return isText(id) && isText(type) ? `${type}/${id}` : undefined;
}

/** An address in the form in which it is compared: without a version, and the same for http and https. */
export const comparedAddress = (url: string): string => withoutVersion(url).replace(/^http:\/\//, 'https://');

export const isWebAddress = (url: string): boolean => url.startsWith('http://') || url.startsWith('https://');

export const withoutVersion = (reference: string): string => reference.split('/_history/', 1)[0] ?? reference;

/** What copies and versions of one resource have in common: `Type/id`, cited or at the end of the fullUrl. */
export function resourceName({ reference, fullUrl }: Pick<RecordEntry, 'reference' | 'fullUrl'>): string {
  if (reference !== fullUrl) return reference;
  return relativePart(reference) ?? reference;
}
