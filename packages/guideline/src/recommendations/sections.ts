import type { SectionId } from './recommendation.ts';

/** The seven groups of statements, in the order of the source. */
export interface Section {
  readonly id: SectionId;
  readonly title: string;
  /** The heading under which the source has them. */
  readonly sourceHeading: string;
}

export const sections: readonly Section[] = [
  { id: 'indications', title: 'Indications', sourceHeading: 'Indications' },
  { id: 'dosing', title: 'Dosing range', sourceHeading: 'Dosing range and dose response' },
  { id: 'contraindications', title: 'Relative contraindications', sourceHeading: 'Relative contraindications' },
  {
    id: 'follow-on',
    title: 'Follow-on treatment',
    sourceHeading: 'Role of oral NMDA receptor antagonist as follow-on treatment',
  },
  { id: 'testing', title: 'Tests before infusion', sourceHeading: 'Preinfusion tests' },
  { id: 'response', title: 'Positive response', sourceHeading: 'Positive response' },
  { id: 'personnel', title: 'People and setting', sourceHeading: 'Personnel and monitoring' },
];

/** The section of this id. Throws when there is none, which only a defect in the definition can cause. */
export function sectionById(id: SectionId): Section {
  const section = sections.find((candidate) => candidate.id === id);
  if (section === undefined) throw new Error(`section "${id}" is not defined`);
  return section;
}
