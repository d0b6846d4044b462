import { Link } from 'wouter';
import { buttonClasses } from '../../parts/button.tsx';
import { Footer } from '../../shell/footer.tsx';
import { usePage } from '../../shell/use-page.ts';
import styles from './not-found-screen.module.css';

interface NotFoundScreenProps {
  /** What was looked for: "page", "section", "statement". */
  readonly what?: string;
}

/** An address that leads nowhere, with the ways back. */
export function NotFoundScreen({ what = 'page' }: NotFoundScreenProps) {
  const heading = usePage('Not found');
  return (
    <main id="main" className={styles.page}>
      <h1 tabIndex={-1} ref={heading}>
        There is no such {what}
      </h1>
      <p>The address may be mistyped, or from another version.</p>
      <div className={styles.actions}>
        <Link href="/" className={buttonClasses('primary')}>
          Go to Start
        </Link>
        <Link href="/guideline" className={buttonClasses('outlined')}>
          Read the guideline
        </Link>
      </div>
      <Footer />
    </main>
  );
}
