import type { Findings } from '@ketaguide/guideline';
import { expect, test } from 'vitest';
import type { AnswerSheet } from '../../../case/answer-sheet.ts';
import { caseHeading } from '../../../case/case-heading.ts';
import { blankCase } from '../../../case/case-state.ts';
import { assessView } from './assess-view.ts';
import { chartText } from './chart-text.ts';

const asOf = '2026-11-24';
const findings: Findings = {
  'target-pain': { fact: { finding: 'target-pain', value: 'crps', source: 'Condition/1', date: '2024-03-12' } },
  pregnancy: { fact: { finding: 'pregnancy', value: 'no', source: 'Observation/2', date: '2026-11-21' } },
};
const sheet: AnswerSheet = {
  pregnancy: { kind: 'known', value: 'yes', at: '09:04', reason: 'Record is out of date' },
  'hepatic-disease': { kind: 'not-known', why: 'declined', at: '09:05' },
};
const openCase = {
  ...blankCase(asOf, '09:00').openCase,
  isSample: true,
  record: {
    subject: { reference: 'Patient/ana', deceased: true as const, deceasedDate: '2026-11-20' },
    findings,
    medicines: [],
    receipt: [{ resourceType: 'Condition', read: 12, used: 2, ignored: [] }],
  },
  identity: { name: 'Ana Sample', recordNumber: '40-118-22' },
};

test('the text for a chart says who, what, from where, what is open, and what nobody has validated', () => {
  const view = assessView(findings, sheet, asOf);
  const text = chartText({ view, sheet, openCase, heading: caseHeading(openCase, view.findings), at: '09:12' });
  const lines = text.split('\n');
  expect(lines[0]).toBe('Use of Intravenous Ketamine Infusions for Chronic Pain: assessment for 24 Nov 2026, 09:12');
  expect(lines[1]).toBe('Ana Sample · Record 40-118-22');
  expect(lines).toContain('Sample, not a real person.');
  expect(lines).toContain('Clinical content has not been validated by a clinician yet.');
  expect(lines).toContain('According to the record, this patient has died on 20 Nov 2026.');
  expect(lines).toContain('Grade B · certainty low to moderate (indications.crps)');
  expect(lines).toContain('- Liver disease: Patient declined');
  expect(lines).toContain(
    '- Pregnancy: Yes (Entered 09:04). Differs: From the record, 21 Nov 2026: no. Record is out of date.',
  );
  expect(lines).toContain(
    '- Cardiovascular disease, pregnancy, psychosis: Applies: relative contraindication. Grade B · certainty low [contraindications.cardiovascular-pregnancy-psychosis]',
  );
  expect(lines.filter((line) => / \[[a-z-]+\.[a-z-]+\]$/.test(line))).toHaveLength(19);
  expect(text).toContain('12 resources read, 2 used.');
  expect(text).not.toContain('\u00a0');
});
