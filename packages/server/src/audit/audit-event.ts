import type { PersonId } from '@ketaguide/course';
import type { AuditAction, AuditRow } from './audit-row.ts';

interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display: string;
}

interface Identified {
  readonly identifier: { readonly system: string; readonly value: string };
}

/** A FHIR R4 AuditEvent, as far as a row of the trail fills one. */
export interface AuditEvent {
  readonly resourceType: 'AuditEvent';
  readonly id: string;
  readonly type: Coding;
  readonly subtype?: readonly Coding[];
  readonly action: 'C' | 'R' | 'U' | 'D' | 'E';
  readonly recorded: string;
  /** 0: done; 4: refused. */
  readonly outcome: '0' | '4';
  readonly agent: readonly {
    readonly who?: Identified;
    readonly name: string;
    readonly requestor: boolean;
  }[];
  readonly source: { readonly observer: { readonly display: string }; readonly type: readonly Coding[] };
  readonly entity: readonly {
    readonly what?: Identified;
    readonly type: Coding;
    readonly name?: string;
    readonly detail?: readonly { readonly type: string; readonly valueString: string }[];
  }[];
}

type Kind = Pick<AuditEvent, 'action' | 'outcome'> & { readonly type: Coding; readonly subtype?: Coding };

const dicom = (code: string, display: string): Coding => ({
  system: 'http://dicom.nema.org/resources/ontology/DCM',
  code,
  display,
});
const patientRecord = dicom('110110', 'Patient Record');
const query = dicom('110112', 'Query');
const authentication = dicom('110114', 'User Authentication');
const securityAlert = dicom('110113', 'Security Alert');

const kinds: Readonly<Record<AuditAction, Kind>> = {
  'entries-added': { type: patientRecord, action: 'C', outcome: '0' },
  'entries-refused': { type: patientRecord, action: 'C', outcome: '4' },
  'course-read': { type: patientRecord, action: 'R', outcome: '0' },
  'courses-listed': { type: query, action: 'E', outcome: '0' },
  'people-changed': {
    type: securityAlert,
    subtype: dicom('110137', 'User security Attributes Changed'),
    action: 'U',
    outcome: '0',
  },
  'people-read': { type: query, action: 'E', outcome: '0' },
  'policy-changed': {
    type: securityAlert,
    subtype: dicom('110131', 'Software Configuration'),
    action: 'U',
    outcome: '0',
  },
  'audit-read': { type: dicom('110101', 'Audit Log Used'), action: 'R', outcome: '0' },
  'records-exported': { type: dicom('110106', 'Export'), action: 'R', outcome: '0' },
  'records-backed-up': { type: dicom('110106', 'Export'), action: 'R', outcome: '0' },
  'records-restored': { type: dicom('110107', 'Import'), action: 'C', outcome: '0' },
  'signed-in': { type: authentication, subtype: dicom('110122', 'Login'), action: 'E', outcome: '0' },
  'sign-in-refused': { type: authentication, subtype: dicom('110122', 'Login'), action: 'E', outcome: '4' },
  'signed-out': { type: authentication, subtype: dicom('110123', 'Logout'), action: 'E', outcome: '0' },
  'session-locked': { type: authentication, action: 'E', outcome: '0' },
  'session-unlocked': { type: authentication, action: 'E', outcome: '0' },
  'second-person-proved': { type: authentication, action: 'E', outcome: '0' },
  'access-refused': { type: securityAlert, action: 'E', outcome: '4' },
};

/** What a newer version recorded: that something was done. */
const otherKind: Kind = { type: dicom('110100', 'Application Activity'), action: 'E', outcome: '0' };

const systemObject: Coding = {
  system: 'http://terminology.hl7.org/CodeSystem/audit-entity-type',
  code: '2',
  display: 'System Object',
};

const applicationServer: Coding = {
  system: 'http://terminology.hl7.org/CodeSystem/security-source-type',
  code: '4',
  display: 'Application Server',
};

/** Ids here are UUIDs, and a UUID is a name of its own. */
const byUuid = (id: string): Identified => ({
  identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${id}` },
});

/**
 * A row of the trail as FHIR R4 AuditEvent. The row's own hashes and detail go along, so that the chain can be followed in
 * the exported events too.
 *
 * @param nameOf the name of a person, where the person is known
 */
export function auditEvent(row: AuditRow, nameOf: (person: PersonId) => string | undefined): AuditEvent {
  const { seq, at, person, action, course, detail, previousHash, hash } = row;
  const kind = Object.hasOwn(kinds, action) ? kinds[action as AuditAction] : otherKind;
  return {
    resourceType: 'AuditEvent',
    id: `row-${seq}`,
    type: kind.type,
    ...(kind.subtype !== undefined && { subtype: [kind.subtype] }),
    action: kind.action,
    recorded: at,
    outcome: kind.outcome,
    agent: [
      person === null
        ? { name: 'nobody signed in, or the command line', requestor: true }
        : { who: byUuid(person), name: nameOf(person) ?? 'not among the people', requestor: true },
    ],
    source: { observer: { display: 'Ketaguide' }, type: [applicationServer] },
    entity: [
      ...(course === null ? [] : [{ what: byUuid(course), type: systemObject }]),
      {
        type: systemObject,
        name: `row ${seq} of the audit trail: ${action}`,
        detail: [
          { type: 'detail', valueString: JSON.stringify(detail) },
          { type: 'previousHash', valueString: previousHash },
          { type: 'hash', valueString: hash },
        ],
      },
    ],
  };
}
