import { describe, expect, test } from 'vitest';
import { problemsOf } from '../../test/fhir-r4/validate-r4.ts';
import { auditEvent } from './audit-event.ts';
import { type AuditRow, auditActions } from './audit-row.ts';

const row: AuditRow = {
  seq: 7,
  at: '2026-11-24T14:05:00.000Z',
  person: 'c0ffee00-0000-4000-8000-000000000001',
  action: 'course-read',
  course: 'c0ffee00-0000-4000-8000-000000000002',
  detail: { after: 0, entries: 12 },
  previousHash: 'a'.repeat(64),
  hash: 'b'.repeat(64),
};

const nameOf = (id: string): string | undefined => (id === row.person ? 'Ada Nurse' : undefined);

describe('a row of the trail as FHIR AuditEvent', () => {
  test('says who read which course, and carries the chain', () => {
    expect(auditEvent(row, nameOf)).toEqual({
      resourceType: 'AuditEvent',
      id: 'row-7',
      type: { system: 'http://dicom.nema.org/resources/ontology/DCM', code: '110110', display: 'Patient Record' },
      action: 'R',
      recorded: '2026-11-24T14:05:00.000Z',
      outcome: '0',
      agent: [
        {
          who: {
            identifier: {
              system: 'urn:ietf:rfc:3986',
              value: 'urn:uuid:c0ffee00-0000-4000-8000-000000000001',
            },
          },
          name: 'Ada Nurse',
          requestor: true,
        },
      ],
      source: {
        observer: { display: 'Ketaguide' },
        type: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/security-source-type',
            code: '4',
            display: 'Application Server',
          },
        ],
      },
      entity: [
        {
          what: {
            identifier: {
              system: 'urn:ietf:rfc:3986',
              value: 'urn:uuid:c0ffee00-0000-4000-8000-000000000002',
            },
          },
          type: {
            system: 'http://terminology.hl7.org/CodeSystem/audit-entity-type',
            code: '2',
            display: 'System Object',
          },
        },
        {
          type: {
            system: 'http://terminology.hl7.org/CodeSystem/audit-entity-type',
            code: '2',
            display: 'System Object',
          },
          name: 'row 7 of the audit trail: course-read',
          detail: [
            { type: 'detail', valueString: '{"after":0,"entries":12}' },
            { type: 'previousHash', valueString: 'a'.repeat(64) },
            { type: 'hash', valueString: 'b'.repeat(64) },
          ],
        },
      ],
    });
  });

  test.each([...auditActions, 'telepathy'])('is an AuditEvent of R4: %s', (action) => {
    for (const person of [row.person, null]) {
      for (const course of [row.course, null]) {
        expect(problemsOf({ ...auditEvent({ ...row, action, person, course }, nameOf) })).toEqual([]);
      }
    }
  });

  test('what was refused says so', () => {
    expect(auditEvent({ ...row, action: 'sign-in-refused', person: null }, nameOf)).toMatchObject({
      outcome: '4',
      agent: [{ requestor: true }],
    });
  });
});
