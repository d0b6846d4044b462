import type { PatientRecord } from '@ketaguide/fhir';
import { overview, type RecommendationResult } from '@ketaguide/guideline';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { useCurrentCase } from '../../case/current-case.tsx';
import { BasisPanel } from '../../parts/basis-panel.tsx';
import { DataReceipt } from '../../parts/data-receipt.tsx';
import { Rail } from '../../parts/rail.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { FileButton } from '../../record/file-button.tsx';
import { tracePath } from '../about/paths.ts';
import { statementPath } from '../guideline/paths.ts';
import styles from './basis-rail.module.css';
import type { AssessView } from './view/assess-view.ts';
import { basisView } from './view/basis-view.ts';
import { receiptRows, receiptSummary } from './view/receipt-view.ts';

interface BasisProps {
  readonly view: AssessView;
  /** The statement that is explained; undefined until one is chosen. */
  readonly result: RecommendationResult | undefined;
}

/** The right side of Assess: the basis of the statement that was chosen, and what was read to get there. */
export function BasisRail({ view, result }: BasisProps) {
  return (
    <Rail label="Basis" of={result?.recommendation.id}>
      <h2 className={styles.title}>Basis</h2>
      <BasisContent view={view} result={result} />
    </Rail>
  );
}

interface BasisSheetProps extends BasisProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The same where there is no room beside the work: a sheet from below. */
export function BasisSheet({ view, result, opened, onClose }: BasisSheetProps) {
  return (
    <Sheet title="Basis" opened={opened} from="bottom" onClose={onClose}>
      <BasisContent view={view} result={result} />
    </Sheet>
  );
}

function BasisContent({ view, result }: BasisProps) {
  const { openCase } = useCurrentCase();
  return (
    <>
      {result === undefined ? (
        <p className="muted">
          Choose a statement to see what it says, what was read for it, the rule in plain words, and its known limits.
        </p>
      ) : (
        <StatementBasis view={view} result={result} />
      )}
      {openCase.record === undefined ? (
        <section className={styles.receipt} aria-labelledby="receipt">
          <h3 id="receipt">No record was read</h3>
          <p className={styles.receiptSummary}>
            Everything here is what you enter. A record fills in what it can tell.
          </p>
          <FileButton look="outlined">Open a record</FileButton>
        </section>
      ) : openCase.record.receipt.length === 0 ? (
        <section className={styles.receipt} aria-labelledby="receipt">
          <h3 id="receipt">Kept with the case</h3>
          <p className={styles.receiptSummary}>
            What is known comes from the record of this case. What became of each resource was shown when a record was
            read.
          </p>
        </section>
      ) : (
        <section className={styles.receipt} aria-labelledby="receipt">
          <div className={styles.receiptHead}>
            <h3 id="receipt">Data receipt</h3>
            <p>Read {openCase.openedAt}</p>
          </div>
          <p className={styles.receiptSummary}>{receiptSummary(openCase.record.receipt)}</p>
          <Receipt receipt={openCase.record.receipt} />
        </section>
      )}
      <p className={styles.currency}>{overview.currency}</p>
    </>
  );
}

function StatementBasis({ view, result }: { readonly view: AssessView; readonly result: RecommendationResult }) {
  const { sheet } = useCurrentCase();
  const { id } = result.recommendation;
  return (
    <BasisPanel
      basis={basisView(result, view.findings, sheet)}
      links={
        <>
          <Link href={statementPath(id)}>Read the statement</Link>
          <Link href={tracePath(id)}>Trace to the source</Link>
        </>
      }
    />
  );
}

/** A long record has a long receipt: it is worked out once. */
function Receipt({ receipt }: { readonly receipt: PatientRecord['receipt'] }) {
  const rows = useMemo(() => receiptRows(receipt), [receipt]);
  return <DataReceipt rows={rows} />;
}
