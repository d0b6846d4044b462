import { describe, expect, it } from 'vitest';
import { codeLookup } from '../value-sets/code-lookup.ts';
import { listNames, type ValueSetData } from '../value-sets/value-set.ts';
import { recordRules } from './record-rules.ts';

const { betweenCodings, betweenEntries } = recordRules.precedence;

describe('the precedence of the lists', () => {
  it('names each list once', () => {
    expect(betweenCodings.toSorted()).toEqual(listNames.toSorted());
    expect(['excludes', ...betweenEntries].toSorted()).toEqual(listNames.toSorted());
  });

  const entry = { system: 'snomed-ct', code: '1', display: 'a name', source: 0 };
  const pairs = betweenEntries.flatMap((list, index) => betweenEntries.slice(index + 1).map((other) => [list, other]));

  it.each(pairs)('between equal entries is that of the lookup: %s before %s', (list = '', other = '') => {
    const file: ValueSetData = { id: 'made up', description: '', [other]: [entry], [list]: [entry] };
    expect(codeLookup([file])('http://snomed.info/sct', '1')).toMatchObject([{ list }]);
  });
});
