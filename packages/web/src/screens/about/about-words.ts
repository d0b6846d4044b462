/** What the product is for and what it is not: the sentences of About, one idea each. */
export const about = {
  intendedUse: [
    'It sets out, for one adult or child with chronic pain, what the 2018 guideline on intravenous ketamine infusions says, with the facts that it used.',
    'It informs the clinician, who decides. Everything that leads to a statement can be read and checked.',
  ],
  users: [
    'Physicians, physician assistants, nurse practitioners and nurses who consider, give or supervise such an infusion.',
    'Developers and researchers who want the guideline as a definition that machines can read.',
  ],
  not: [
    'Not a monitor: it watches nobody and sounds nothing.',
    'Not a pump controller: it sends no command to any device.',
    'Not a verdict: it says what applies and what is unknown, and never whether somebody may be treated.',
    'Not a substitute for the guideline itself, for the drug label, or for your own judgement.',
    'Not a certified or cleared medical device. Use it for evaluation, teaching and development.',
  ],
  limits: [
    'Its clinical content has not been validated by a clinician.',
    'It works from a published summary. The full paper says more, and where we know that, it stands beside the line.',
    'A record is incomplete. What it does not mention is unknown, and is asked for.',
    'Codes tell less than people. Entries marked for review on the trace page should be looked at by a clinician first.',
    'It is in English, and knows one guideline.',
  ],
  privacy: [
    'A record that you open is read on this device and sent nowhere. Your answers to it exist on this page only, until you start a case.',
    'A case is kept: sealed on this device first, then in the database of the server that this app came from. It goes nowhere else.',
    'Who reads or changes a case stands in an audit trail.',
    'No address of this app holds anything about a patient.',
    'Nobody is told how you use the app.',
  ],
} as const;

/** The hazards that this part of the product can bring, and what is done about each. */
export const hazards: readonly { readonly hazard: string; readonly control: string }[] = [
  { hazard: 'Unknown read as no', control: 'Three-valued facts throughout; unknown is asked for, and shown dashed' },
  {
    hazard: 'Wrong patient',
    control: 'Name, age and record number over the work and on every print; two patients in one record are refused',
  },
  { hazard: 'Old data taken for new', control: 'Every fact shows its date; look-backs; an old weight is marked' },
  { hazard: 'Our rules mistaken for the guideline', control: 'A chip says where each statement and number comes from' },
  {
    hazard: 'Guideline out of date',
    control: 'Both update dates, the currency line, and newer evidence beside the line it touches',
  },
  {
    hazard: 'A record and an answer that differ',
    control: 'Both stay visible, the answer counts, and a reason is asked for',
  },
  {
    hazard: 'Taken for a monitor or an order',
    control: 'No live data, no sound, no verdict; “This record does not monitor the patient” stands over the infusion',
  },
  {
    hazard: 'A number ten times too high or too low',
    control:
      'Bags by total first; ten-fold slips said in words; a second person reads bag and pump without seeing the plan',
  },
  {
    hazard: 'An entry that is lost',
    control: 'Kept on this device before anything else, sent until the server has it, never deleted',
  },
  {
    hazard: 'Health data leaking',
    control: 'Sealed on the device, behind a sign-in on the server, never in an address or a log',
  },
];
