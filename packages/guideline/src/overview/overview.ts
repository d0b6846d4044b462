import { citation, citationDoi } from '../recommendations/citation.ts';

export interface UpdateDate {
  readonly date: string;
  /** Where on the publisher's page it stands. */
  readonly place: string;
}

export interface MeshCondition {
  readonly code: string;
  readonly name: string;
}

/** What the summary says about the guideline itself, and what was learned elsewhere, each marked. */
export interface Overview {
  readonly title: string;
  readonly organizations: readonly string[];
  readonly publicationDate: string;
  readonly lastUpdated: readonly UpdateDate[];
  readonly lastUpdatedNote: string;
  readonly documentType: string;
  readonly publicationStatus: string;
  readonly country: string;
  readonly objectives: string;
  readonly targetPopulation: string;
  readonly ageGroupsAndSexes: readonly string[];
  readonly careSettings: readonly string[];
  readonly intendedUsers: readonly string[];
  readonly scope: string;
  readonly conditions: readonly MeshCondition[];
  readonly keywords: readonly string[];
  readonly citation: string;
  readonly doi: string;
  readonly currency: string;
  readonly notInSource: readonly string[];
}

export const overview: Overview = {
  title: 'Use of Intravenous Ketamine Infusions for Chronic Pain',
  organizations: [
    'American Society of Regional Anesthesia and Pain Medicine (ASRA)',
    'American Academy of Pain Medicine (AAPM)',
    'American Society of Anesthesiologists (ASA)',
  ],
  publicationDate: '2018-07-01',
  lastUpdated: [
    { date: '2022-03-14', place: 'head of the summary' },
    { date: '2022-07-06', place: 'overview of the summary' },
  ],
  lastUpdatedNote: "The publisher's two dates disagree. Both are shown; we do not choose.",
  documentType: 'Guideline',
  publicationStatus: 'Published',
  country: 'US',
  objectives:
    'The use of intravenous ketamine for chronic pain grew strongly over two decades, while patient selection, dosing and monitoring differed widely. The guideline answers the calls for common guidance.',
  targetPopulation: 'Patients with chronic pain',
  ageGroupsAndSexes: ['Female', 'Male', 'Adolescent', 'Adult', 'Child', 'Older adult'],
  careSettings: ['Ambulatory', 'Hospice', 'Hospital', 'Outpatient'],
  intendedUsers: ['Nurse', 'Nurse practitioner', 'Physician', 'Physician assistant'],
  scope: 'Management',
  conditions: [
    { code: 'D000072716', name: 'Cancer Pain' },
    { code: 'D059350', name: 'Chronic Pain' },
    { code: 'D059408', name: 'Pain Management' },
    { code: 'D001416', name: 'Back Pain' },
  ],
  keywords: ['chronic pain', 'Pain Management'],
  citation,
  doi: citationDoi,
  currency: 'Published 2018. The society planned a 2023 review. Check for a newer version.',
  notInSource: [
    'The authoring organizations are left blank in the summary; they are named after the paper itself.',
    'The grading tables are left blank in the summary.',
    'The summary gives no vital-sign intervals, rescue drugs, discharge criteria or stopping rules.',
  ],
};
