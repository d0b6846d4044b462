import { type Element, elementIn } from './element.ts';
import { type RecordedDate, readDate } from './recorded-date.ts';

/** The way to an element of a resource: its name, or the name of a part of it. */
export interface ElementPath {
  readonly name: string;
  readonly part: string | undefined;
}

/** Takes paths such as `issued` and `onsetPeriod.start` apart; once, so that reading a record need not. */
export const elementPaths = (paths: readonly string[]): readonly ElementPath[] =>
  paths.map((path) => {
    const [name = '', part] = path.split('.');
    return { name, part };
  });

/** The value of the first of these elements that the resource has, whatever it is. */
export function firstStated(resource: Element, paths: readonly ElementPath[]): unknown {
  for (const path of paths) {
    const value = valueAt(resource, path);
    if (value !== undefined && value !== null) return value;
  }
  return undefined;
}

/** The first of these elements that is a date; what is none is passed over. */
export function firstDated(resource: Element, paths: readonly ElementPath[]): RecordedDate | undefined {
  for (const path of paths) {
    const date = readDate(valueAt(resource, path));
    if (date !== undefined) return date;
  }
  return undefined;
}

const valueAt = (resource: Element, { name, part }: ElementPath): unknown =>
  part === undefined ? resource[name] : elementIn(resource, name)?.[part];
