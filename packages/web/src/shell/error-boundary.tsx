import { Component, type ReactNode } from 'react';
import { Link } from 'wouter';
import { Button, buttonClasses } from '../parts/button.tsx';
import styles from './error-boundary.module.css';
import { LoadFailure } from './load-failure.ts';

interface ErrorBoundaryProps {
  /** When this changes, the boundary forgets the error: another screen may work. */
  readonly resetKey: string;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly error: Error | undefined;
  readonly resetKey: string;
}

/** Keeps a defect of one screen from taking the others, and what was entered, with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: undefined, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps(
    props: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): Partial<ErrorBoundaryState> | null {
    return props.resetKey === state.resetKey ? null : { error: undefined, resetKey: props.resetKey };
  }

  /** What did not arrive comes only with a new page, which asks first when something was entered. */
  private tryAgain() {
    if (this.state.error instanceof LoadFailure) window.location.reload();
    else this.setState({ error: undefined });
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return (
      <main id="main" className={styles.page}>
        <h1>This screen could not be shown</h1>
        <p>
          The cause: {this.state.error.message}. The other screens still work, and what you entered is here as long as
          this page stays open.
        </p>
        <div className={styles.actions}>
          <Button look="primary" onClick={() => this.tryAgain()}>
            {this.state.error instanceof LoadFailure ? 'Reload the page' : 'Try again'}
          </Button>
          <Link href="/" className={buttonClasses('outlined')}>
            Go to Start
          </Link>
        </div>
      </main>
    );
  }
}
