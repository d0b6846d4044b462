import styles from './loading.module.css';

/** What stands in the place of something that is still coming. */
export function Loading({ what }: { readonly what: string }) {
  return (
    <main id="main" className={styles.loading} aria-busy="true">
      <p role="status">Loading {what}…</p>
    </main>
  );
}
