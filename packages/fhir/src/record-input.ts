import { clipped, type Element, elementIn, isElement, isList, isText, listIn, quoted, textIn } from './element.ts';
import { RecordError } from './record-error.ts';

/** The type under which everything stands that is not a resource. */
export const unknownResourceType = 'unknown';

/** One resource of the record, or something that stands where a resource was expected. */
export interface RecordEntry {
  /** Empty when it is not a resource. */
  readonly resource: Element;
  readonly resourceType: string;
  /** How it is cited: `Type/id`, else the fullUrl of its entry, else where it stands. */
  readonly reference: string;
  readonly fullUrl: string | undefined;
  /** Why it cannot be read, when it cannot. */
  readonly problem: string | undefined;
}

/**
 * The resources of a record, in order, whichever way they are put together: a Bundle of any type, Bundles inside
 * Bundles or in a list, a list of resources, a single resource, as text or parsed; as text also NDJSON.
 *
 * @throws RecordError when there is nothing, or nothing of it is JSON or FHIR
 */
export function recordEntries(input: unknown): readonly RecordEntry[] {
  const parts = typeof input === 'string' ? partsOfText(input) : [{ value: input, position: '' }];
  const { entries, sawFhir } = collect(parts);
  if (sawFhir) return entries;
  const [only] = parts;
  if (parts.length === 1 && isEmpty(only?.value)) throw new RecordError('empty', `The record is empty. ${expected}`);
  throw new RecordError('not-fhir', `The record is not FHIR: nothing in it has a resourceType. ${expected}`);
}

const expected = 'Expected FHIR R4 resources of one patient: a Bundle, a list of resources, or NDJSON.';

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (isList(value) && value.length === 0);

interface Part {
  readonly value: unknown;
  /** Where it stands, in words; empty for the whole. */
  readonly position: string;
  readonly fullUrl?: string | undefined;
  readonly problem?: string;
}

/**
 * Walks down containers with a list of its own instead of calling itself, so that no depth of nesting can overflow
 * anything, and skips a container that it has met before, so that one that holds itself comes to an end.
 */
function collect(parts: readonly Part[]): { readonly entries: readonly RecordEntry[]; readonly sawFhir: boolean } {
  const entries: RecordEntry[] = [];
  const opened = new Set<unknown>();
  const pending = parts.toReversed();
  let sawFhir = false;
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    const inside = partsInside(part);
    if (inside === undefined) {
      const entry = entryOf(part);
      sawFhir ||= entry.resourceType !== unknownResourceType;
      entries.push(entry);
    } else if (!opened.has(part.value)) {
      opened.add(part.value);
      sawFhir ||= !isList(part.value);
      for (let index = inside.length - 1; index >= 0; index -= 1) pending.push(inside[index] as Part);
    }
  }
  return { entries, sawFhir };
}

/** The parts of a container; undefined for what is none. */
function partsInside({ value, position }: Part): readonly Part[] | undefined {
  if (isList(value)) return value.map((item, index) => unwrapped(item, `${position}[${index}]`));
  if (!isElement(value) || value['resourceType'] !== 'Bundle') return undefined;
  const prefix = position === '' ? '' : `${clipped(position)}.`;
  return listIn(value, 'entry').map((item, index) => unwrapped(item, `${prefix}entry[${index}]`));
}

/** What a Bundle's entry holds; a response without a resource may still hold an outcome. */
function unwrapped(item: unknown, position: string): Part {
  if (!isElement(item) || isText(item['resourceType'])) return { value: item, position };
  const fullUrl = fullUrlOf(item);
  const resource = item['resource'] ?? elementIn(item, 'response')?.['outcome'];
  if (resource !== undefined && resource !== null) return { value: resource, position, fullUrl };
  const isEntry = fullUrl !== undefined || 'request' in item || 'response' in item || 'resource' in item;
  return isEntry
    ? { value: undefined, position, fullUrl, problem: 'an entry without a resource' }
    : { value: item, position };
}

/** A fullUrl is absolute; anything else could pass for a source of another kind, such as an answer. */
function fullUrlOf(entry: Element): string | undefined {
  const fullUrl = textIn(entry, 'fullUrl');
  return fullUrl?.includes(':') ? fullUrl : undefined;
}

/** No resource type of FHIR is longer. */
const longestType = 64;

function entryOf({ value, position, fullUrl, problem }: Part): RecordEntry {
  if (!isElement(value)) {
    return unreadable(position, fullUrl, problem ?? `not a resource: ${quoted(value)}`);
  }
  const { resourceType, id } = value;
  if (!isText(resourceType)) return unreadable(position, fullUrl, 'has no resourceType');
  if (resourceType.length > longestType) {
    return unreadable(position, fullUrl, `has no known resourceType: ${quoted(resourceType)}`);
  }
  const reference = isText(id) ? `${resourceType}/${id}` : (fullUrl ?? wherever(position, resourceType));
  return { resource: value, resourceType, reference, fullUrl, problem: undefined };
}

const noResource: Element = {};

const unreadable = (position: string, fullUrl: string | undefined, problem: string): RecordEntry => ({
  resource: noResource,
  resourceType: unknownResourceType,
  reference: fullUrl ?? wherever(position, 'the whole record'),
  fullUrl,
  problem,
});

const wherever = (position: string, whole: string): string => (position === '' ? whole : position);

const byteOrderMark = '\u{feff}';

function partsOfText(text: string): readonly Part[] {
  const json = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  if (json.trim() === '') throw new RecordError('empty', `The record is empty. ${expected}`);
  const whole = parsed(json);
  if (whole.problem === undefined) return [{ value: whole.value, position: '' }];
  const lines = linesOf(json);
  if (lines === undefined) throw new RecordError('not-json', `The record is not JSON: ${whole.problem}. ${expected}`);
  return lines;
}

/** The lines of NDJSON; undefined when the text rather is one JSON document that is broken. */
function linesOf(text: string): readonly Part[] | undefined {
  const parts: Part[] = [];
  let broken = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const json = line.trim();
    if (json === '') continue;
    const position = `line ${index + 1}`;
    // Only what looks like a whole object is tried: failing is slow, and a broken document can have millions of lines.
    const { value, problem } =
      json.startsWith('{') && json.endsWith('}') ? parsed(json) : { value: undefined, problem: 'the line is cut' };
    if (problem === undefined) parts.push({ value, position });
    else {
      broken += 1;
      parts.push({ value: undefined, position, problem: `not JSON: ${problem}` });
    }
  }
  const resources = parts.filter(({ value }) => isElement(value) && isText(value['resourceType'])).length;
  return resources > 0 && resources >= broken ? parts : undefined;
}

type Parsed =
  | { readonly value: unknown; readonly problem: undefined }
  | { readonly value: undefined; readonly problem: string };

function parsed(json: string): Parsed {
  try {
    return { value: JSON.parse(json), problem: undefined };
  } catch (error) {
    return { value: undefined, problem: clipped(error instanceof Error ? error.message : String(error)) };
  }
}
