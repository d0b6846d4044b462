import { useCurrentCase } from '../../case/current-case.tsx';
import type { Signature } from '../../case/plan-state.ts';
import { PdfButtons } from '../../parts/pdf-buttons.tsx';
import { FoldedSection } from '../assess/folded-section.tsx';
import type { PlanView } from './view/plan-view.ts';
import { labelRequest, sheetRequest, whyNoLabel, whyNoSheet } from './view/sheet-request.ts';

interface PaperSectionProps {
  readonly view: PlanView;
  readonly signature: Signature | undefined;
}

/** The plan, and the label of its bag, as PDF. Only on request, and nowhere else, does anything of the patient leave this page for the server. */
export function PaperSection({ view: { plan }, signature }: PaperSectionProps) {
  const { openCase } = useCurrentCase();
  return (
    <FoldedSection title="On paper" aside="PDF, one page">
      {() => (
        <>
          <p className="small muted">
            The server that this app comes from draws the PDF: the plan and what is known of the patient are sent to it
            for that, and it keeps none of it. Print needs no server.
          </p>
          <PdfButtons
            name="Plan sheet"
            file="plan"
            path="/api/sheets/plan"
            blocked={whyNoSheet(plan)}
            body={async (paper) => {
              if (plan === undefined) throw new Error('there is no plan to draw');
              return sheetRequest({ plan, openCase, signature, ...paper });
            }}
          />
          <PdfButtons
            name="Bag label"
            file="bag-label"
            path="/api/sheets/bag-label"
            blocked={whyNoLabel(plan)}
            body={async (paper) => {
              if (plan === undefined) throw new Error('there is no plan to label a bag of');
              return labelRequest({ plan, openCase, ...paper });
            }}
          />
          <PdfButtons name="Blank infusion sheet" file="infusion-sheet" path="/api/sheets/blank" />
        </>
      )}
    </FoldedSection>
  );
}
