import { askedFindings, type RecordSource, type ValueSetId } from '@ketaguide/guideline';

/** The value sets that the findings ask for, by the type of resource in which they are looked for. */
export function askedValueSets(): ReadonlyMap<string, ReadonlySet<ValueSetId>> {
  asked ??= collectAsked();
  return asked;
}

let asked: ReadonlyMap<string, ReadonlySet<ValueSetId>> | undefined;

function collectAsked(): ReadonlyMap<string, ReadonlySet<ValueSetId>> {
  const byType = new Map<string, Set<ValueSetId>>();
  for (const { recordSource } of askedFindings) {
    if (recordSource === undefined) continue;
    for (const [resourceType, valueSets] of asksFor(recordSource)) {
      const present = byType.get(resourceType) ?? new Set();
      for (const valueSet of valueSets) present.add(valueSet);
      byType.set(resourceType, present);
    }
  }
  return byType;
}

function asksFor(source: RecordSource): readonly (readonly [string, readonly ValueSetId[]])[] {
  switch (source.kind) {
    case 'conditions': {
      const { telling = [], measured = [] } = source.codedObservations ?? {};
      return [
        ['Condition', [source.valueSet]],
        ['Observation', [...telling, ...measured]],
      ];
    }
    case 'graded-conditions':
      return [['Condition', [...source.settles.map(({ valueSet }) => valueSet), ...source.raisesQuestion]]];
    case 'proposed-choice':
      return [['Condition', source.kinds.flatMap(({ valueSet, composite = [] }) => [valueSet, ...composite])]];
    case 'test-done':
      return source.resourceTypes.map((resourceType) => [resourceType, source.allOf] as const);
    case 'newest-observation':
      return [['Observation', [source.valueSet]]];
    case 'patient-element':
      return [];
  }
}
