import { type CourseState, type InfusionSummary, isSampleCourse, sampleWords } from '@ketaguide/course';
import { useState } from 'react';
import { dateTime } from '../../case/clock.ts';
import { Button } from '../../parts/button.tsx';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { useAnnounce } from '../../shell/announcer.tsx';
import { fetchSessionSheet } from './session-sheet.ts';

type State = 'ready' | 'making' | 'failed';

const labels: Readonly<Record<State, string>> = {
  ready: 'PDF',
  making: 'Making the PDF…',
  failed: 'No PDF now. Print instead.',
};

/** The record as a PDF, made by the server; without it, Print makes the same page. */
export function PdfButton({ summary }: { readonly summary: InfusionSummary }) {
  const announce = useAnnounce();
  const { state: course } = useRecordedCourse();
  const [state, setState] = useState<State>('ready');
  const make = async () => {
    setState('making');
    const pdf = await fetchSessionSheet(summary, patientOnPaper(course), dateTime());
    setState(pdf === undefined ? 'failed' : 'ready');
    if (pdf === undefined) return announce(`${labels.failed}`);
    save(pdf);
    announce('The PDF is saved.');
  };
  return (
    <Button onClick={() => void make()} disabled={state === 'making'}>
      {labels[state]}
    </Button>
  );
}

/** Of a sample, the name says so. */
function patientOnPaper(course: CourseState): CourseState['patient'] {
  const { patient } = course;
  if (patient === undefined || !isSampleCourse(course)) return patient;
  return { ...patient, name: `${patient.name} (${sampleWords})` };
}

/** The name of the file says nothing of the patient. */
function save(pdf: Blob): void {
  const address = URL.createObjectURL(pdf);
  const link = document.createElement('a');
  link.href = address;
  link.download = 'ketaguide-infusion.pdf';
  link.click();
  URL.revokeObjectURL(address);
}
