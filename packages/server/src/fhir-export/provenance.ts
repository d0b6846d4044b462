import {
  type Annotation,
  type AnyEntry,
  type InfusionState,
  reasonInWords,
  type StatedReason,
  type TimelineEntry,
} from '@ketaguide/course';
import type { ExportContext } from './export-context.ts';
import { hl7, type Reference, type Resource } from './resource.ts';

/**
 * Who said what and when, of each entry and of all that was said about it afterwards: the author, whoever sent it where that
 * is somebody else, the second person, the reason, and the signature of a plan.
 *
 * @param target what the entry is part of
 */
export const provenances = (
  line: TimelineEntry,
  target: readonly Reference[],
  context: ExportContext,
): readonly Resource[] => [
  provenance(line.original, target, context, {
    activity: { text: activityWords(line.original) },
    ...signatureOf(line.original, context),
  }),
  ...line.annotations.map((annotation) => provenance(annotation, target, context, annotated(annotation, line))),
];

function provenance(
  entry: AnyEntry,
  target: readonly Reference[],
  context: ExportContext,
  content: Readonly<Record<string, unknown>>,
): Resource {
  const reason = reasonOf(entry, context);
  return {
    resourceType: 'Provenance',
    id: `${entry.id}-provenance`,
    ...(entry.receivedAt !== undefined && { meta: { lastUpdated: entry.receivedAt } }),
    target,
    occurredDateTime: entry.happenedAt,
    recorded: entry.enteredAt,
    ...(reason !== undefined && { reason: [{ text: reason }] }),
    agent: agentsOf(entry, context),
    ...content,
  };
}

function agentsOf(entry: AnyEntry, { person }: ExportContext) {
  const { author, recordedBy, type, data } = entry;
  const isCheck = type === 'read-back-entered';
  const agent = (code: string, display: string, who: string) => ({
    type: { coding: [hl7('provenance-participant-type', code, display)] },
    who: person(who),
  });
  return [
    isCheck ? agent('verifier', 'Verifier', author) : agent('author', 'Author', author),
    ...(recordedBy === undefined || recordedBy === author ? [] : [agent('enterer', 'Enterer', recordedBy)]),
    ...(type === 'waste-recorded' && data.witness !== null ? [agent('verifier', 'Verifier', data.witness)] : []),
  ];
}

/** "Rate changed", and whether it was kept although something stood against it. */
function activityWords({ type, despite }: AnyEntry): string {
  const words = `${type.charAt(0).toUpperCase()}${type.slice(1).replaceAll('-', ' ')}`;
  return despite === undefined || despite === null ? words : `${words}. Kept, although: ${despite}`;
}

function reasonOf(entry: AnyEntry, context: ExportContext): string | undefined {
  if (entry.type === 'plan-unsigned') return `Changed since: ${entry.data.because.join(', ')}`;
  const stated = entry.type === 'read-back-entered' ? entry.data.notProvedBecause : entry.data;
  const { reason, text } = (stated ?? {}) as Partial<StatedReason>;
  if (reason === undefined) return undefined;
  const { rateChangeReasons, stopReasons } = context.policyOf(entry);
  return reasonInWords({ reason, ...(text !== undefined && { text }) }, [...rateChangeReasons, ...stopReasons]);
}

/** A signature by name and time, under the signed-in session of its author; nothing cryptographic. */
const signatureOf = (entry: AnyEntry, { person }: ExportContext) =>
  entry.type !== 'plan-signed'
    ? {}
    : {
        signature: [
          {
            type: [
              {
                system: 'urn:iso-astm:E1762-95:2013',
                code: '1.2.840.10065.1.12.1.1',
                display: "Author's Signature",
              },
            ],
            when: entry.data.plan.signedAt,
            who: person(entry.author),
          },
        ],
      };

/** What was said about an entry afterwards; of a correction what the entry had said. */
function annotated({ type }: Annotation, { original }: TimelineEntry) {
  const isCorrection = type === 'entry-corrected';
  return {
    activity: {
      coding: [
        isCorrection ? hl7('v3-DataOperation', 'UPDATE', 'revise') : hl7('v3-DataOperation', 'NULLIFY', 'nullify'),
      ],
      text: isCorrection ? 'Entry corrected' : 'Entry marked as artifact: it no longer counts',
    },
    entity: [
      {
        role: 'revision',
        what: { display: `First entered, for ${original.happenedAt}: ${JSON.stringify(original.data)}` },
      },
    ],
  };
}

/** The signature that an entry took back: the last one before it. */
export const signatureBefore = ({ entry }: TimelineEntry, { timeline }: InfusionState): string | undefined =>
  timeline.findLast(
    (line) =>
      line.entry.type === 'plan-signed' && line.entry.id !== entry.id && line.entry.enteredAt <= entry.enteredAt,
  )?.entry.id;
