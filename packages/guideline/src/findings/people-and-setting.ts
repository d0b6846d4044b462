import type { AskedFinding } from './finding.ts';

/** Who supervises, who gives the infusion, and what is at hand. Nobody's record tells this: people answer. */
export const peopleAndSettingFindings: readonly AskedFinding[] = [
  {
    id: 'supervisor-is-physician-experienced-with-ketamine',
    kind: 'truth',
    scope: 'people',
    name: 'Supervisor: physician experienced with ketamine',
    ask: 'Is the supervising clinician a physician experienced with ketamine?',
    help: 'The guideline names an anesthesiologist, critical care physician or pain physician. Other professions are not listed.',
  },
  {
    id: 'supervisor-acls-certified',
    kind: 'truth',
    scope: 'people',
    name: 'Supervisor: ACLS certified',
    ask: 'Is the supervising clinician ACLS certified?',
  },
  {
    id: 'supervisor-sedation-trained',
    kind: 'truth',
    scope: 'people',
    name: 'Supervisor: trained in moderate sedation',
    ask: 'Is the supervising clinician trained in giving moderate sedation?',
  },
  {
    id: 'administrator-is-nurse-or-physician-assistant',
    kind: 'truth',
    scope: 'people',
    name: 'Administrator: registered nurse or physician assistant',
    ask: 'Is the administering clinician a registered nurse or a physician assistant?',
    help: 'Other professions, such as nurse practitioners and nurse anesthetists, are not listed in the guideline.',
  },
  {
    id: 'administrator-sedation-trained',
    kind: 'truth',
    scope: 'people',
    name: 'Administrator: formal training in moderate sedation',
    ask: 'Has the administering clinician completed formal training in the safe giving of moderate sedation?',
  },
  {
    id: 'setting-monitored',
    kind: 'truth',
    scope: 'setting',
    name: 'Monitored setting',
    ask: 'Is it a monitored setting?',
  },
  {
    id: 'setting-resuscitation-equipment',
    kind: 'truth',
    scope: 'setting',
    name: 'Resuscitation equipment',
    ask: 'Is resuscitation equipment there?',
  },
  {
    id: 'setting-rescue-medications',
    kind: 'truth',
    scope: 'setting',
    name: 'Rescue medications',
    ask: 'Are rescue medications immediately at hand?',
  },
  {
    id: 'setting-emergency-personnel',
    kind: 'truth',
    scope: 'setting',
    name: 'Emergency personnel',
    ask: 'Are people who can treat emergencies immediately at hand?',
  },
];
