import { useState } from 'react';
import { dateTime } from '../case/clock.ts';
import { Refused } from '../journal/server-request.ts';
import { Button } from './button.tsx';
import { fetchPdf } from './fetch-pdf.ts';
import styles from './pdf-buttons.module.css';

export type Paper = 'a4' | 'letter';

const papers: readonly { readonly paper: Paper; readonly name: string }[] = [
  { paper: 'a4', name: 'A4' },
  { paper: 'letter', name: 'Letter' },
];

interface PdfButtonsProps {
  /** "Pocket card". */
  readonly name: string;
  /** "pocket-card": the file is called after it. */
  readonly file: string;
  readonly path: string;
  /** What goes on the sheet; absent where it is the same for everybody. */
  readonly body?: (sheet: { readonly paper: Paper; readonly printedAt: string }) => Promise<unknown>;
  /** Why there is no sheet for now. */
  readonly blocked?: string | undefined;
}

/** A sheet as PDF, on either paper. The server draws it, so without one it says what can be done instead. */
export function PdfButtons({ name, file, path, body, blocked }: PdfButtonsProps) {
  const [state, setState] = useState<{ readonly words: string; readonly isBusy: boolean }>({
    words: '',
    isBusy: false,
  });
  const get = async (paper: Paper) => {
    setState({ words: 'The server draws it.', isBusy: true });
    // Up to the minute: the rest of a time is not printed.
    const printedAt = dateTime().slice(0, 'yyyy-mm-ddThh:mm'.length);
    try {
      const pdf =
        body === undefined
          ? await fetchPdf(`${path}?${new URLSearchParams({ paper, printedAt })}`)
          : await fetchPdf(path, await body({ paper, printedAt }));
      download(pdf, `ketaguide-${file}.pdf`);
      setState({ words: 'Downloaded.', isBusy: false });
    } catch (error) {
      setState({ words: whyNot(error), isBusy: false });
    }
  };
  return (
    <div className={styles.sheet}>
      <p className={styles.line}>
        <span>{name}, PDF</span>
        {papers.map(({ paper, name: paperName }) => (
          <Button
            key={paper}
            look="link"
            aria-label={`${name}, ${paperName}, PDF`}
            aria-disabled={blocked !== undefined || state.isBusy}
            onClick={() => {
              if (blocked === undefined && !state.isBusy) void get(paper);
            }}
          >
            {paperName}
          </Button>
        ))}
      </p>
      <p role="status" className={styles.status}>
        {blocked ?? state.words}
      </p>
    </div>
  );
}

function whyNot(error: unknown): string {
  if (error instanceof Refused) return error.message;
  return 'A PDF needs the server, which does not answer. Printing from the browser works without it.';
}

function download(pdf: Blob, name: string): void {
  const address = URL.createObjectURL(pdf);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(address), revokedAfter);
}

const revokedAfter = 60_000;
