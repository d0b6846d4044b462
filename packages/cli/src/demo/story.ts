import { type AssessmentReport, assessRecord, convertUnit, readRecord } from '@ketaguide/fhir';
import { parseAnswers } from '@ketaguide/guideline';
import { responseDocument } from '@ketaguide/server/documents';
import { renderSection, renderSubject } from '../rendering/assessment.ts';
import { page, paragraph } from '../rendering/layout.ts';
import { printable } from '../rendering/printable.ts';
import { isAboutPatient, renderQuestions } from '../rendering/questions.ts';
import { renderReceipt } from '../rendering/receipt.ts';
import { renderResponse } from '../rendering/response.ts';
import type { Terminal } from '../terminal.ts';
import { anaResponse, anaSample, peopleThere, saidInTheInterview, settledToday } from './ana-sample.ts';
import { planScenes } from './plan-scenes.ts';

/** The two-minute story of one patient, scene by scene, on that day. */
export function demoScenes(terminal: Terminal, today: string): readonly string[] {
  if (anaSample === undefined) throw new Error('the patient of the demo is not among the sample patients');
  const record = readRecord(anaSample.bundle(today), today);
  const assessWith = (answers: object) =>
    printable(assessRecord({ record, answers: parseAnswers(answers, convertUnit), asOf: today }));

  const fromRecord = assessWith({});
  const afterInterview = assessWith(saidInTheInterview);
  const settled = assessWith({ ...saidInTheInterview, ...settledToday(today) });
  const plans = planScenes(terminal, record, { ...saidInTheInterview, ...settledToday(today), ...peopleThere }, today);
  const open = afterInterview.questions.filter(isAboutPatient);
  const scene = (title: string, tells: string, shows: readonly string[]): string =>
    page([[terminal.style('heading', title), paragraph(terminal, tells)].join('\n'), ...shows]);

  return [
    scene(`1. ${anaSample.name}`, `Demo. Not a real person. ${anaSample.summary}.`, [
      renderSubject(terminal, fromRecord),
      renderReceipt(terminal, fromRecord.receipt, false),
    ]),
    scene('2. Does the evidence support an infusion for this pain?', 'Her record answers that.', [
      renderSection(terminal, onlyWhatApplies(fromRecord), 'indications'),
    ]),
    scene(
      '3. What must be settled first?',
      `Ana is asked what no record knows. ${open.length} questions stay open, all about her heart and her liver. Unknown is never read as no.`,
      [answersShown(terminal, saidInTheInterview), renderQuestions(terminal, open)],
    ),
    scene('4. Heart and liver are settled', 'An answer decides, and what the record says stays beside it.', [
      answersShown(terminal, settledToday(today)),
      renderSection(terminal, settled, 'contraindications'),
      renderSection(terminal, settled, 'testing'),
    ]),
    scene(
      '5. A first plan',
      'The lower end of the range, for two hours. Who supervises and who gives it is answered too.',
      [plans.tooShort],
    ),
    scene('6. Twice as long', 'At the same rate: every check on dose and bag is clear.', [plans.longer]),
    scene('7. What to expect', 'The same plan as a curve. An estimate, not a measurement.', [plans.expected]),
    scene('8. Or faster?', 'A higher rate asks for more around her, so the slower plan stays.', [plans.faster]),
    scene('9. Did it help?', 'After the course: two scores, and whether she is satisfied.', [
      renderResponse(terminal, responseDocument(anaResponse)),
    ]),
    page([
      paragraph(
        terminal,
        'That was the demo. "ketaguide assess", "ketaguide plan" and "ketaguide simulate" do the same for a record and a regimen of yours, and "ketaguide serve --open" shows it in the app.',
      ),
    ]),
  ];
}

const onlyWhatApplies = (report: AssessmentReport): AssessmentReport => ({
  ...report,
  recommendations: report.recommendations.filter(({ status }) => status === 'applies'),
});

const answersShown = (terminal: Terminal, answers: object): string =>
  Object.entries(answers)
    .map(([finding, answer]) => paragraph(terminal, `${JSON.stringify(finding)}: ${JSON.stringify(answer)}`, 1))
    .join('\n');
