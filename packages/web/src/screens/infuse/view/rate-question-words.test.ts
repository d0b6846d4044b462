import type { RateQuestion } from '@ketaguide/course';
import { askedFindingById, type Fact, type FindingId } from '@ketaguide/guideline';
import { describe, expect, it } from 'vitest';
import { askedTitle, knownWords, openWords } from './rate-question-words.ts';

const question = (id: FindingId, fact?: Omit<Fact, 'finding'>, why?: string): RateQuestion => {
  const finding = askedFindingById(id);
  if (finding === undefined) throw new Error(`nobody is asked for ${id}`);
  return {
    finding,
    fact: fact && { finding: id, ...fact },
    hints: why === undefined ? [] : [{ source: 'Person/1', display: 'Kim Example', why }],
    isMet: fact?.value === 'yes',
  };
};
const above = { value: 1, unit: 'mg/kg/h' } as const;
const nothing = { state: { answers: {} }, infusion: { items: {} } };
const words = (asked: RateQuestion) => knownWords(asked, nothing.state, nothing.infusion);

describe('what a rate asks for, in words', () => {
  it('counts what is not known apart from what is not there', () => {
    const questions = [
      question('setting-monitored'),
      question('setting-rescue-medications', { value: 'no', source: 'answer' }),
      question('setting-emergency-personnel', { value: 'yes', source: 'answer' }),
    ];
    expect(askedTitle({ above, questions, isMet: false }).replaceAll('\u00a0', ' ')).toBe(
      'Above 1 mg/kg per hour: people and setting',
    );
    expect(openWords({ above, questions, isMet: false })).toBe('above 1: 1 not known yet, 1 not as asked for.');
  });
  it('names the person whose training it is, or why it stays open', () => {
    const until = { value: 'yes', source: 'Person/1', note: 'Kim Example: ACLS until 31 Dec 2026' } as const;
    expect(words(question('supervisor-acls-certified', until))).toBe(
      'Yes. Kim Example: ACLS until 31 Dec 2026, from the list of people',
    );
    expect(words(question('supervisor-acls-certified', undefined, 'no day is on record.'))).toBe(
      'Kim Example: no day is on record.',
    );
    expect(words(question('setting-monitored'))).toBeUndefined();
  });
  it('says of a record that it is one', () => {
    expect(words(question('refractory-pain', { value: 'no', source: 'Condition/7' }))).toBe('No. From the record');
  });
});
