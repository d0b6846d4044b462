import type { Provenance } from '../provenance.ts';
import type { RecommendationId } from '../recommendations/recommendation-id.ts';

/**
 * Something that is not in the guideline and touches one of its lines: newer evidence, a warning, or what lies behind the
 * line. It has its own date and source and never changes what the guideline says.
 */
export interface Annotation {
  readonly id: string;
  /** ISO date, as precise as the source gives it. */
  readonly date: string;
  readonly title: string;
  readonly text: string;
  readonly source: string;
  readonly url: string;
  readonly provenance: Provenance;
  readonly touches: readonly RecommendationId[];
  /** `newer`: published after the guideline. `behind`: the trials or the paper behind the line. */
  readonly kind: 'newer' | 'behind';
}

const allIndications: readonly RecommendationId[] = [
  'indications.spinal-cord-injury',
  'indications.crps',
  'indications.other-pain',
];

export const annotations: readonly Annotation[] = [
  {
    id: 'cochrane-2025',
    date: '2025-08',
    title: 'Cochrane review CD015373',
    text: '67 trials with 2,309 adults of ketamine and related drugs in chronic pain other than cancer pain and headache. Immediate relief from intravenous ketamine: 15.8 points lower of 100 (95% interval: 32.1 lower to 0.5 higher), very low certainty. Adverse events: 3.3 times as many, low certainty. Its authors advise against routine use outside research.',
    source: 'Ferraro and others, Cochrane Database of Systematic Reviews, CD015373',
    url: 'https://pubmed.ncbi.nlm.nih.gov/40819842/',
    provenance: 'other-evidence',
    touches: allIndications,
    kind: 'newer',
  },
  {
    id: 'cochrane-2025-oral',
    date: '2025-08',
    title: 'Cochrane review CD015373',
    text: 'No clear benefit of oral ketamine or dextromethorphan was found in chronic pain other than cancer pain and headache.',
    source: 'Ferraro and others, Cochrane Database of Systematic Reviews, CD015373',
    url: 'https://pubmed.ncbi.nlm.nih.gov/40819842/',
    provenance: 'other-evidence',
    touches: ['follow-on.oral'],
    kind: 'newer',
  },
  {
    id: 'network-meta-analysis-2024',
    date: '2024-01',
    title: 'Network meta-analysis, search to January 2024',
    text: '38 trials: a small effect in the first 3 hours (1.3 points of 10), little or none at 3 to 7 days, likely none at 3 to 5 weeks. Sedation 2.9 times and dizziness 3.7 times as often.',
    source: 'McMaster University, MacSphere 11375/30408',
    url: 'https://macsphere.mcmaster.ca/handle/11375/30408',
    provenance: 'other-evidence',
    touches: allIndications,
    kind: 'newer',
  },
  {
    id: 'canada-drug-agency-2023',
    date: '2023-11',
    title: "Canada's Drug Agency, literature to November 2023",
    text: 'Short-term relief only from intravenous ketamine, with more nausea, vomiting and psychomimetic effects. It calls the earlier guidelines not definitive.',
    source: "Canada's Drug Agency (CADTH), rapid review",
    url: 'https://cda-amc.ca/node/128373',
    provenance: 'other-evidence',
    touches: allIndications,
    kind: 'newer',
  },
  {
    id: 'crps-trials',
    date: '2018',
    title: 'Trials behind the CRPS line',
    text: 'Two regimens are quoted with the conclusion: 22 mg per hour for 4 days, or 0.35 mg/kg per hour for 4 h on 10 days. At 70 kg both lie below the general infusion range.',
    source: 'Summaries of the paper by MedCentral and Medscape, which agree word for word',
    url: 'https://www.medcentral.com/pain/interventions/asra-aapm-asa-release-first-iv-ketamine-infusion-guidelines',
    provenance: 'other-evidence',
    touches: ['indications.crps', 'dosing.infusion'],
    kind: 'behind',
  },
  {
    id: 'other-pains-in-paper',
    date: '2018',
    title: 'What the paper lists',
    text: 'The paper also names phantom limb pain and postherpetic neuralgia here, says migraine where the summary says headache, and low-back pain where it says spinal pain.',
    source: 'Summaries of the paper by MedCentral and Medscape, which agree word for word',
    url: 'https://www.medcentral.com/pain/interventions/asra-aapm-asa-release-first-iv-ketamine-infusion-guidelines',
    provenance: 'other-evidence',
    touches: ['indications.other-pain'],
    kind: 'behind',
  },
  {
    id: 'raised-pressure-in-paper',
    date: '2018',
    title: 'What the paper adds',
    text: 'With raised pressure the paper leaves open a use in lower dosages with extreme caution. The summary leaves that out.',
    source: 'Medscape summary of the paper',
    url: 'https://www.scribd.com/document/410560795/Ketamine-Infusions-for-Chronic-Pain-Clinical-Practice-Guidelines-2018-pdf',
    provenance: 'other-evidence',
    touches: ['contraindications.intracranial-intraocular-pressure'],
    kind: 'behind',
  },
  {
    id: 'substance-abuse-in-paper',
    date: '2018',
    title: 'What the paper adds',
    text: 'The paper speaks of serial infusions here, and of universal precautions to watch for abuse with serial infusions in general. The summary leaves both out.',
    source: 'Medscape summary of the paper',
    url: 'https://www.scribd.com/document/410560795/Ketamine-Infusions-for-Chronic-Pain-Clinical-Practice-Guidelines-2018-pdf',
    provenance: 'other-evidence',
    touches: ['contraindications.substance-abuse'],
    kind: 'behind',
  },
  {
    id: 'asa-2025',
    date: '2025-02',
    title: 'ASA guidance on ketamine outside acute pain and procedural sedation',
    text: 'Asks for the standards of other anesthetics: a comprehensive plan, a licensed and trained prescriber with periodic visits in person, a defined endpoint and course, the least effective dose, and intravenous use only in a monitored setting with rescue equipment.',
    source: 'American Society of Anesthesiologists, February 2025',
    url: 'https://asahq.org/advocating-for-you/guidance/ketamine-safe-use',
    provenance: 'other-evidence',
    touches: ['personnel.setting', 'personnel.supervising-clinician'],
    kind: 'newer',
  },
  {
    id: 'aana-2024',
    date: '2024-05',
    title: 'AANA practice considerations',
    text: 'The association of nurse anesthetists holds that they may give all forms of ketamine. The guideline does not list them. Scope of practice differs by state.',
    source: 'American Association of Nurse Anesthesiology, updated May 2024',
    url: 'https://aana.com/practice/clinical-practice-resources/ketamine-infusion-therapy',
    provenance: 'other-evidence',
    touches: ['personnel.administering-clinician'],
    kind: 'newer',
  },
  {
    id: 'fda-2023-compounded',
    date: '2023-10-10',
    title: 'FDA warning on compounded ketamine, oral forms included',
    text: 'Compounded ketamine for psychiatric use is not approved. Use at home without monitoring adds risk; a respiratory depression after a compounded oral form is reported.',
    source: 'US Food and Drug Administration, 10 October 2023',
    url: 'https://www.drugs.com/news/fda-warns-dangers-compounded-ketamine-psychiatric-115482.html',
    provenance: 'other-evidence',
    touches: ['follow-on.oral'],
    kind: 'newer',
  },
  {
    id: 'fda-2022-nasal',
    date: '2022-02-16',
    title: 'FDA alert on compounded ketamine nasal spray',
    text: 'Reports of harm with compounded nasal sprays.',
    source: 'US Food and Drug Administration, 16 February 2022',
    url: 'https://www.fda.gov/drugs/human-drug-compounding/fda-alerts-health-care-professionals-potential-risks-associated-compounded-ketamine-nasal-spray',
    provenance: 'other-evidence',
    touches: ['follow-on.intranasal'],
    kind: 'newer',
  },
  {
    id: 'label-liver',
    date: '2024-10',
    title: 'US label of ketamine injection',
    text: 'Warns of drug-induced liver injury and mentions liver tests at baseline, alkaline phosphatase and GGT among them, when use is recurrent.',
    source: 'US label, revision of October 2024',
    url: 'https://fda.report/DailyMed/46dab560-8ecd-4d92-8c92-6baa2310b09b',
    provenance: 'drug-label',
    touches: ['testing.liver-function'],
    kind: 'newer',
  },
];

export const annotationsFor = (id: RecommendationId): readonly Annotation[] =>
  annotations.filter((annotation) => annotation.touches.includes(id));
