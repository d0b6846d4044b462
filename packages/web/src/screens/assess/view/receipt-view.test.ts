import { expect, test } from 'vitest';
import { receiptRows, receiptSummary } from './receipt-view.ts';

const receipt = [
  {
    resourceType: 'Condition',
    read: 4,
    used: 1,
    ignored: [
      { reference: 'Condition/2', why: 'not asked for' },
      { reference: 'Condition/3', why: 'refuted' },
      { reference: 'Condition/4', why: 'not asked for' },
    ],
  },
  {
    resourceType: 'AllergyIntolerance',
    read: 1,
    used: 0,
    ignored: [{ reference: 'AllergyIntolerance/1', why: 'not asked for' }],
  },
];

test('the receipt counts the reasons, the rarest first, and keeps every reference', () => {
  expect(receiptRows(receipt)).toEqual([
    {
      what: 'Conditions',
      read: 4,
      used: 1,
      notUsed: '1 refuted, 2 not asked for',
      ignored: [
        { why: 'refuted', references: ['Condition/3'] },
        { why: 'not asked for', references: ['Condition/2', 'Condition/4'] },
      ],
    },
    {
      what: 'Allergy intolerances',
      read: 1,
      used: 0,
      notUsed: '1 not asked for',
      ignored: [{ why: 'not asked for', references: ['AllergyIntolerance/1'] }],
    },
  ]);
});

test('the receipt in a line', () => {
  expect(receiptSummary(receipt)).toBe('5 resources read, 1 used');
});
