import { renderSubject } from '../../rendering/assessment.ts';
import { renderReceipt } from '../../rendering/receipt.ts';
import type { DemoCase, Scene } from '../demo-case.ts';

/** Her record is read, and says what of it was used. */
export function recordScene({ terminal, patient, assess }: DemoCase): Scene {
  const report = assess({});
  return {
    title: patient.name,
    tells: `Demo. Not a real person. ${patient.summary}.`,
    shows: [renderSubject(terminal, report), renderReceipt(terminal, report.receipt, false)],
  };
}
