import { all, always, present } from '../criteria/builders.ts';
import { citation } from './citation.ts';
import { inText } from './limit-text.ts';
import { monitoredSettingThreshold } from './limits.ts';
import type { Recommendation } from './recommendation.ts';

const heading = 'Personnel and monitoring';
const usedIn: Recommendation['usedIn'] = [
  { step: 'plan', place: 'People and setting' },
  { step: 'check', place: 'Checklist' },
];

/** Who supervises, who gives the infusion, and where. */
export const personnel: readonly Recommendation[] = [
  {
    id: 'personnel.supervising-clinician',
    section: 'personnel',
    number: 1,
    subject: 'Supervising clinician',
    statement:
      'Supervising clinician: a physician with ketamine experience (anesthesiologist, critical care physician or pain physician), ACLS certified and trained in giving moderate sedation.',
    force: 'requirement',
    grade: 'A',
    certainty: 'low',
    printedGrading: '(A, Low)',
    citation,
    source: {
      heading,
      item: 1,
      mustMention: [
        'a physician experienced with ketamine',
        'anesthesiologist, critical care physician, pain physician',
        'ACLS certified',
        'trained in administering moderate sedation',
      ],
    },
    appliesWhen: always,
    metWhen: all(
      present('supervisor-is-physician-experienced-with-ketamine'),
      present('supervisor-acls-certified'),
      present('supervisor-sedation-trained'),
    ),
    limits: {},
    usedIn,
  },
  {
    id: 'personnel.administering-clinician',
    section: 'personnel',
    number: 2,
    subject: 'Administering clinician',
    statement:
      'Administering clinician: a registered nurse or physician assistant with completed formal training in the safe giving of moderate sedation.',
    force: 'requirement',
    grade: 'A',
    certainty: 'low',
    printedGrading: '(A, Low)',
    citation,
    source: {
      heading,
      item: 2,
      mustMention: ['registered nurse or physician assistant', 'formal training', 'moderate sedation'],
    },
    appliesWhen: always,
    metWhen: all(present('administrator-is-nurse-or-physician-assistant'), present('administrator-sedation-trained')),
    limits: {},
    usedIn,
  },
  {
    id: 'personnel.setting',
    section: 'personnel',
    number: 3,
    subject: 'Setting',
    statement: `Setting: at dosages above ${inText(monitoredSettingThreshold)}, a monitored setting should be used that has resuscitation equipment, with rescue medications and people who can treat emergencies immediately at hand. This dose may vary with the individual.`,
    force: 'requirement',
    grade: 'A',
    certainty: 'low',
    printedGrading: '(A, Low)',
    citation,
    source: {
      heading,
      item: 3,
      mustMention: [
        'exceeding 1 mg/kg per hour',
        'monitored setting',
        'resuscitative equipment',
        'immediate access to rescue medications',
        'personnel who can treat emergencies',
        'may vary based on individual characteristics',
      ],
    },
    appliesWhen: present('rate-above-monitored-threshold'),
    metWhen: all(
      present('setting-monitored'),
      present('setting-resuscitation-equipment'),
      present('setting-rescue-medications'),
      present('setting-emergency-personnel'),
    ),
    limits: { threshold: monitoredSettingThreshold },
    usedIn,
  },
];
