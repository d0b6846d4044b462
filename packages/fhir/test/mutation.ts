import fc from 'fast-check';

/** One change of a JSON tree: which of its places, and what happens there. */
export interface Mutation {
  readonly place: number;
  readonly operation: 'delete' | 'replace' | 'duplicate' | 'wrap' | 'rename' | 'nest' | 'multiply';
  readonly value: unknown;
}

const hostileTexts = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '\u0000',
  '\ud800',
  '\u202e',
  '{{7*7}}',
  "'; DROP TABLE patients; --",
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '#',
  '#p',
  'Patient/p',
  'Patient/',
  '/',
  'urn:uuid:',
  'http://',
  '?identifier=%',
  'Bundle',
  'Patient',
  'Observation',
  'active',
  'resolved',
  'final',
  '2026',
  '2026-13-45',
  '9999-12-31',
  '0000-00-00',
  'x'.repeat(100_000),
];

/** Nothing in here is a coded negative: no value of "no", and no status of refutation. */
const hostileValues: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...hostileTexts),
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1e308,
    5e-324,
    [],
    {},
    [[]],
    [null],
    { coding: null },
    { coding: [null, 7, {}] },
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string(),
);

export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    place: fc.nat({ max: 1_000_000 }),
    operation: fc.constantFrom<Mutation['operation']>(
      ...([
        'delete',
        'delete',
        'replace',
        'replace',
        'replace',
        'duplicate',
        'wrap',
        'rename',
        'nest',
        'multiply',
      ] as const),
    ),
    value: hostileValues,
  }),
  { minLength: 1, maxLength: 8 },
);

type Container = Record<string, unknown> | unknown[];

/** A copy of the tree with the changes applied one after the other. */
export function mutated(tree: unknown, changes: readonly Mutation[]): unknown {
  const copy: { root: unknown } = { root: structuredClone(tree) };
  for (const change of changes) apply(copy, change);
  return copy.root;
}

function apply(copy: { root: unknown }, { place, operation, value }: Mutation): void {
  const places = placesIn(copy.root);
  const [container, key] = places[place % places.length] ?? [copy, 'root'];
  const at = container as Record<string, unknown>;
  switch (operation) {
    case 'delete':
      if (Array.isArray(container)) container.splice(Number(key), 1);
      else delete at[key];
      return;
    case 'replace':
      at[key] = value;
      return;
    case 'duplicate':
      if (Array.isArray(container)) container.push(container[Number(key)]);
      else at[`${key}2`] = at[key];
      return;
    case 'wrap':
      at[key] = [at[key]];
      return;
    case 'rename':
      if (Array.isArray(container)) return;
      // As JSON.parse does it: an own property, whatever it is called.
      Object.defineProperty(container, typeof value === 'string' ? value : '__proto__', {
        value: at[key],
        enumerable: true,
        configurable: true,
        writable: true,
      });
      return;
    case 'nest':
      at[key] = nested(at[key], place % 2 === 0);
      return;
    case 'multiply':
      if (Array.isArray(container))
        for (let times = 0; times < 3000; times += 1) container.push(container[Number(key)]);
      else at[key] = Array.from({ length: 3000 }, () => at[key]);
  }
}

const depth = 10_000;

function nested(value: unknown, inBundles: boolean): unknown {
  let result = value;
  for (let level = 0; level < depth; level += 1) {
    result = inBundles ? { resourceType: 'Bundle', entry: [{ resource: result }] } : { extension: [result] };
  }
  return result;
}

/** The first of all places in the tree, with a list of its own: the tree can be deeper than the stack. */
function placesIn(root: unknown): readonly (readonly [Container, string])[] {
  const places: (readonly [Container, string])[] = [];
  const found: unknown[] = [root];
  for (let next = 0; next < found.length && places.length < mostPlaces; next += 1) {
    const node = found[next];
    if (typeof node !== 'object' || node === null) continue;
    for (const key of Object.keys(node)) {
      places.push([node as Container, key]);
      found.push((node as Record<string, unknown>)[key]);
    }
  }
  return places;
}

const mostPlaces = 20_000;
