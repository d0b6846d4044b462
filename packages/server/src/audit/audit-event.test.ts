import { describe, expect, test } from 'vitest';
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

  // No validator of FHIR is installed; these are the required elements, required bindings and the id of the R4 definition.
  test.each([...auditActions, 'telepathy'])('has what R4 requires: %s', (action) => {
    for (const person of [row.person, null]) {
      for (const course of [row.course, null]) {
        const event = auditEvent({ ...row, action, person, course }, nameOf);
        expect(event.id).toMatch(/^[A-Za-z0-9\-.]{1,64}$/);
        expect(event.type).toMatchObject({
          system: expect.stringMatching(/^http/),
          code: expect.stringMatching(/^\d+$/),
        });
        expect(['C', 'R', 'U', 'D', 'E']).toContain(event.action);
        expect(['0', '4', '8', '12']).toContain(event.outcome);
        expect(event.recorded).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
        expect(event.agent.length).toBeGreaterThan(0);
        expect(event.agent.every(({ requestor }) => requestor === true)).toBe(true);
        expect(event.source.observer.display).not.toBe('');
        // An empty string, list or object is no value in FHIR.
        expect(JSON.stringify(event)).not.toMatch(/""|\[\]|:\{\}|null/);
        for (const { detail = [] } of event.entity) expect(detail.every(({ type }) => type !== '')).toBe(true);
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
