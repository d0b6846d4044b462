/**
 * A clinical fact is yes, no or unknown; never a boolean. Unknown is a value of its own and is never read as no.
 * The connectives follow Kleene's strong three-valued logic (S. C. Kleene, Introduction to Metamathematics, 1952, §64),
 * which is also the logic of SQL and CQL, so that one criterion means the same to every reader.
 */
export type Truth = 'yes' | 'no' | 'unknown';

export function not(value: Truth): Truth {
  if (value === 'unknown') return 'unknown';
  return value === 'yes' ? 'no' : 'yes';
}

/** No as soon as one is no; yes only when every one is yes. Of nothing at all: yes. */
export function all(values: readonly Truth[]): Truth {
  if (values.includes('no')) return 'no';
  return values.includes('unknown') ? 'unknown' : 'yes';
}

/** Yes as soon as one is yes; no only when every one is no. Of nothing at all: no. */
export function any(values: readonly Truth[]): Truth {
  if (values.includes('yes')) return 'yes';
  return values.includes('unknown') ? 'unknown' : 'no';
}
