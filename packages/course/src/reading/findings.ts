import { type FindingId, type Findings, findingById, findingIds, type KnownValue } from '@ketaguide/guideline';
import { InvalidValueError, jsonObject } from '@ketaguide/quantities';
import { anyQuantity, finiteNumber, oneOf, type Reader, text } from './fields.ts';

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

/** What a record said, as the record reader wrote it: facts by finding, each with its source. */
export const recordedFindings: Reader<Findings> = (field, json) => {
  const states = jsonObject(field, json, findingIds);
  for (const [id, state] of Object.entries(states)) {
    const { fact } = jsonObject(`${field}.${id}`, state, ['fact', 'hints']);
    if (fact === undefined) continue;
    const path = `${field}.${id}.fact`;
    const { finding, value, source } = jsonObject(path, fact);
    if (finding !== id) throw new InvalidValueError(`${path}.finding`, finding, id);
    knownValue(findingId(`${path}.finding`, finding), `${path}.value`, value);
    text(`${path}.source`, source);
  }
  // The rest of a fact (notes, hints, what it conflicts with) is only shown.
  return json as Findings;
};
