import { clipped, type Element, elementIn, isElement, isList, isText, listIn, quoted, textIn } from './element.ts';
import { RecordError } from './record-error.ts';

/** The type under which everything stands that is not a resource. */
const unknownResourceType = 'unknown';

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
  /** The entry says that its resource was deleted. */
  readonly deleted: boolean;
  /** When this version was written, and its number, as far as the resource or its entry says. */
  readonly lastUpdated: string | undefined;
  readonly versionId: string | undefined;
}

/**
 * The resources of a record, in order, whichever way they are put together: a Bundle of any type, Bundles inside
 * Bundles or in a list, a list of resources, a single resource, as text or parsed; as text also NDJSON.
 *
 * @throws RecordError when there is nothing, or nothing of it is JSON or FHIR
 */
export function recordEntries(input: unknown): readonly RecordEntry[] {
  const documents =
    typeof input === 'string' ? documentsIn(input) : [{ value: input, position: '', problem: undefined }];
  const found: Found = { entries: [], opened: new Set(), sawFhir: false };
  for (const document of documents) collect(document, found);
  if (found.sawFhir) return found.entries;
  const [only] = documents;
  if (documents.length === 1 && isEmpty(only?.value))
    throw new RecordError('empty', `The record is empty. ${expected}`);
  throw new RecordError('not-fhir', `The record is not FHIR: nothing in it has a resourceType. ${expected}`);
}

const expected = 'Expected FHIR R4 resources of one patient: a Bundle, a list of resources, or NDJSON.';

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (isList(value) && value.length === 0);

/** A whole JSON document, or one line of NDJSON. */
interface Document {
  readonly value: unknown;
  /** Where it stands, in words; empty for the whole record. */
  readonly position: string;
  readonly problem: string | undefined;
}

interface Found {
  readonly entries: RecordEntry[];
  /** Containers that were met, so that one that holds itself comes to an end. */
  readonly opened: Set<unknown>;
  sawFhir: boolean;
}

/** A list or a Bundle whose items are being walked through. */
interface Container {
  readonly items: readonly unknown[];
  readonly isBundle: boolean;
  readonly position: string;
  next: number;
}

/**
 * Walks down containers with a list of its own instead of calling itself, so that no depth of nesting can overflow
 * anything. Where an entry stands is only put into words when it has no better name.
 */
function collect({ value, position, problem }: Document, found: Found): void {
  const root = containerIn(value, () => position, found);
  if (root === undefined) {
    if (!found.opened.has(value)) addEntry(found, value, undefined, problem, () => position);
    return;
  }
  const open: Container[] = [root];
  for (let container = open.at(-1); container !== undefined; container = open.at(-1)) {
    const index = container.next;
    if (index === container.items.length) {
      open.pop();
      continue;
    }
    container.next += 1;
    const item = container.items[index];
    const { position: where, isBundle } = container;
    const positionOfItem = () => `${where}${isBundle ? `${where === '' ? '' : '.'}entry` : ''}[${index}]`;
    const isEntry = isElement(item) && !isText(item['resourceType']) && entryElements.some((name) => name in item);
    const held = isEntry ? heldBy(item) : item;
    const inner = containerIn(held, positionOfItem, found);
    if (inner !== undefined) open.push(inner);
    else if (isEntry && elementIn(item, 'request')?.['method'] === 'DELETE') addDeletion(found, item, positionOfItem);
    else if (!found.opened.has(held)) {
      const missing = isEntry && (held === undefined || held === null) ? 'an entry without a resource' : undefined;
      addEntry(found, held, isEntry ? fullUrlOf(item) : undefined, missing, positionOfItem);
    }
  }
}

/** The container that a value is; undefined when it is none, or was opened before. */
function containerIn(value: unknown, position: () => string, found: Found): Container | undefined {
  const isBundle = isElement(value) && value['resourceType'] === 'Bundle';
  if (!isBundle && !isList(value)) return undefined;
  if (found.opened.has(value)) return undefined;
  found.opened.add(value);
  found.sawFhir ||= isBundle;
  const items = isBundle ? listIn(value, 'entry') : (value as readonly unknown[]);
  return { items, isBundle, position: clipped(position()), next: 0 };
}

const entryElements = ['resource', 'response', 'request', 'fullUrl'] as const;

/** What a Bundle's entry holds; a response without a resource may still hold an outcome. */
const heldBy = (entry: Element): unknown => entry['resource'] ?? elementIn(entry, 'response')?.['outcome'];

/** A fullUrl is absolute; anything else could pass for a source of another kind, such as an answer. */
function fullUrlOf(entry: Element): string | undefined {
  const fullUrl = textIn(entry, 'fullUrl');
  return fullUrl?.includes(':') ? fullUrl : undefined;
}

/** No resource type of FHIR is longer. */
const longestType = 64;

function addEntry(
  found: Found,
  value: unknown,
  fullUrl: string | undefined,
  problem: string | undefined,
  position: () => string,
): void {
  const whyNot = problem ?? whyNoResource(value);
  if (whyNot !== undefined) {
    const reference = fullUrl ?? (position() || 'the whole record');
    found.entries.push({
      resource: {},
      resourceType: unknownResourceType,
      reference,
      fullUrl,
      problem: whyNot,
      deleted: false,
      lastUpdated: undefined,
      versionId: undefined,
    });
    return;
  }
  const resource = value as Element;
  const { id } = resource;
  const resourceType = resource['resourceType'] as string;
  const reference = isText(id) ? `${resourceType}/${id}` : (fullUrl ?? (position() || resourceType));
  const meta = elementIn(resource, 'meta') ?? {};
  const [lastUpdated, versionId] = [textIn(meta, 'lastUpdated'), textIn(meta, 'versionId')];
  const version = { lastUpdated, versionId };
  found.entries.push({ resource, resourceType, reference, fullUrl, problem: undefined, deleted: false, ...version });
  found.sawFhir = true;
}

/** A deletion of a history or a transaction. It mostly comes without the resource, which its request then names. */
function addDeletion(found: Found, entry: Element, position: () => string): void {
  const fullUrl = fullUrlOf(entry);
  const resource = elementIn(entry, 'resource') ?? {};
  const response = elementIn(entry, 'response') ?? {};
  const meta = elementIn(resource, 'meta') ?? {};
  const url = textIn(elementIn(entry, 'request') ?? {}, 'url') ?? '';
  const [named, type, id] = nameInUrl.exec(url) ?? nameInUrl.exec(fullUrl ?? '') ?? [];
  const ownType = textIn(resource, 'resourceType');
  const ownId = textIn(resource, 'id');
  const isNamed = ownType !== undefined && ownId !== undefined && ownType.length <= longestType;
  const reference = isNamed ? `${ownType}/${ownId}` : named === undefined ? (fullUrl ?? position()) : `${type}/${id}`;
  found.entries.push({
    resource: {},
    resourceType: (isNamed ? ownType : type) ?? unknownResourceType,
    reference,
    fullUrl,
    problem: 'deleted',
    deleted: true,
    lastUpdated: textIn(meta, 'lastUpdated') ?? textIn(response, 'lastModified'),
    versionId: textIn(meta, 'versionId') ?? /^W\/"(.{1,64})"$/.exec(textIn(response, 'etag') ?? '')?.[1],
  });
}

/** `Type/id` as all of an address or its end, before a version. */
const nameInUrl = /(?:^|\/)([A-Z][A-Za-z]{1,63})\/([A-Za-z0-9.-]{1,64})(?:\/_history\/[^/]*)?$/;

function whyNoResource(value: unknown): string | undefined {
  if (!isElement(value)) return `not a resource: ${quoted(value)}`;
  const { resourceType } = value;
  if (!isText(resourceType)) return 'has no resourceType';
  return resourceType.length > longestType ? `has no known resourceType: ${quoted(resourceType)}` : undefined;
}

const byteOrderMark = '\u{feff}';

function documentsIn(text: string): readonly Document[] {
  const json = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  if (json.trim() === '') throw new RecordError('empty', `The record is empty. ${expected}`);
  const whole = parsed(json);
  if (whole.problem === undefined) return [{ value: whole.value, position: '', problem: undefined }];
  const lines = linesOf(json);
  if (lines === undefined) throw new RecordError('not-json', `The record is not JSON: ${whole.problem}. ${expected}`);
  return lines;
}

/** The lines of NDJSON; undefined when the text rather is one JSON document that is broken. */
function linesOf(text: string): readonly Document[] | undefined {
  const lines: Document[] = [];
  let broken = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const json = line.trim();
    if (json === '') continue;
    const position = `line ${index + 1}`;
    // Only what looks like a whole object is tried: failing is slow, and a broken document can have millions of lines.
    const { value, problem } =
      json.startsWith('{') && json.endsWith('}') ? parsed(json) : { value: undefined, problem: 'the line is cut' };
    if (problem !== undefined) broken += 1;
    lines.push({ value, position, problem: problem === undefined ? undefined : `not JSON: ${problem}` });
  }
  const resources = lines.filter(({ value }) => isElement(value) && isText(value['resourceType'])).length;
  return resources > 0 && resources >= broken ? lines : undefined;
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
