import { Component, type ReactNode } from 'react';
import { Button } from '../parts/button.tsx';
import styles from './error-boundary.module.css';

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

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return (
      <main id="main" className={styles.page}>
        <h1>This screen could not be shown</h1>
        <p>The cause: {this.state.error.message}. Your answers are still here as long as this page stays open.</p>
        <div className={styles.actions}>
          <Button look="primary" onClick={() => this.setState({ error: undefined })}>
            Try again
          </Button>
        </div>
      </main>
    );
  }
}
