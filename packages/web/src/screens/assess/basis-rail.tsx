import type { PatientRecord } from '@ketaguide/fhir';
import { overview, type RecommendationResult } from '@ketaguide/guideline';
import { Drawer } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { useCurrentCase } from '../../case/current-case.tsx';
import { BasisPanel } from '../../parts/basis-panel.tsx';
import { Button } from '../../parts/button.tsx';
import { DataReceipt } from '../../parts/data-receipt.tsx';
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
    <section className={`${styles.rail} no-print`} aria-labelledby="basis">
      <div className={styles.inner} key={result?.recommendation.id}>
        <h2 id="basis">Basis</h2>
        <BasisContent view={view} result={result} />
      </div>
    </section>
  );
}

interface BasisSheetProps extends BasisProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The same where there is no room beside the work: a sheet from below. */
export function BasisSheet({ view, result, opened, onClose }: BasisSheetProps) {
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="88%"
      lockScroll={false}
      transitionProps={{ duration: 120 }}
      classNames={{ overlay: styles.overlay ?? '', content: styles.sheet ?? '' }}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        <div className={styles.sheetHeader}>
          <Drawer.Title className={styles.sheetTitle}>Basis</Drawer.Title>
          <Button look="text" onClick={onClose}>
            Close
          </Button>
        </div>
        <Drawer.Body className={styles.sheetBody}>
          <BasisContent view={view} result={result} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
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
