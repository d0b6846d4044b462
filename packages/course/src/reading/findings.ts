import { type FindingId, type Findings, findingById, findingIds, type KnownValue } from '@ketaguide/guideline';
import { InvalidValueError, jsonObject } from '@ketaguide/quantities';
import { anyQuantity, anyText, finiteNumber, listOf, objectOf, oneOf, type Reader, text } from './fields.ts';
import { date } from './times-and-ids.ts';

/** The id of a finding that somebody can be asked for. */
export const findingId: Reader<FindingId> = (field, json) => {
  const id = oneOf(findingIds)(field, json);
  if (findingById(id).kind === 'derived') throw new InvalidValueError(field, id, 'a finding that can be answered');
  return id;
};

/** A value that this finding can have, or "unknown". */
export function knownValue(id: FindingId, field: string, json: unknown): KnownValue {
  if (json === 'unknown') return json;
  const finding = findingById(id);
  switch (finding.kind) {
    case 'truth':
      return oneOf(['yes', 'no', 'unknown'])(field, json);
    case 'choice':
      return oneOf([...finding.choices.map(({ value }) => value), 'unknown'])(field, json);
    case 'score': {
      const { from, to } = finding.scale;
      return within(field, finiteNumber(field, json), from, to, '');
    }
    case 'quantity': {
      const given = anyQuantity(field, json);
      if (given.unit !== finding.unit) throw new InvalidValueError(`${field}.unit`, given.unit, finding.unit);
      within(`${field}.value`, given.value, finding.possible.from, finding.possible.to, ` ${finding.unit}`);
      return given;
    }
    case 'derived':
      throw new InvalidValueError(field, json, 'no value: it is worked out');
  }
}

function within(field: string, value: number, from: number, to: number, unit: string): number {
  if (value >= from && value <= to) return value;
  throw new InvalidValueError(field, value, `${from} to ${to}${unit}`);
}

const hint = objectOf({ source: text, display: anyText, why: anyText }, { date, suggests: text });

/** What a record says of one finding, with whatever it says besides. */
function fact(id: FindingId, field: string, json: unknown): void {
  const { value, conflictsWith, ...said } = jsonObject(field, json, [
    'finding',
    'value',
    'source',
    'date',
    'note',
    'impliedBy',
    'conflictsWith',
    'hints',
  ]);
  if (said['finding'] !== id) throw new InvalidValueError(`${field}.finding`, said['finding'], id);
  knownValue(findingId(`${field}.finding`, id), `${field}.value`, value);
  objectOf(
    { finding: findingId, source: text },
    { date, note: anyText, impliedBy: oneOf(findingIds), hints: listOf(hint) },
  )(field, said);
  if (conflictsWith !== undefined)
    listOf((path, other) => fact(id, path, other))(`${field}.conflictsWith`, conflictsWith);
}

/** What a record said, as the record reader wrote it: facts by finding, each with its source, and hints. */
export const recordedFindings: Reader<Findings> = (field, json) => {
  const states = jsonObject(field, json, findingIds);
  for (const [id, state] of Object.entries(states)) {
    const path = `${field}.${id}`;
    const said = jsonObject(path, state, ['fact', 'hints']);
    if (said['hints'] !== undefined) listOf(hint)(`${path}.hints`, said['hints']);
    if (said['fact'] !== undefined) fact(findingId(`${path}.fact.finding`, id), `${path}.fact`, said['fact']);
  }
  return json as Findings;
};
