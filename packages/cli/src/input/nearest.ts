import { distance } from 'fastest-levenshtein';

const mostSuggestions = 3;

/** The candidates that somebody who wrote `word` may have meant: those that contain it, else those spelled alike. */
export function nearest(word: string, candidates: readonly string[]): readonly string[] {
  const written = word.toLowerCase();
  const containing = candidates.filter((candidate) => written.length > 1 && candidate.toLowerCase().includes(written));
  if (containing.length > 0) return containing.slice(0, mostSuggestions);
  const spelled = candidates.map((candidate) => ({ candidate, edits: fewestEdits(written, candidate.toLowerCase()) }));
  const fewest = Math.min(...spelled.map(({ edits }) => edits));
  if (fewest > Math.max(2, Math.floor(written.length / 3))) return [];
  return spelled
    .filter(({ edits }) => edits === fewest)
    .slice(0, mostSuggestions)
    .map(({ candidate }) => candidate);
}

/** An id such as `testing.ecg` is also meant by its last part. */
const fewestEdits = (written: string, candidate: string): number =>
  Math.min(distance(written, candidate), ...candidate.split('.').map((part) => distance(written, part)));

/** A sentence that offers the nearest candidates, or nothing. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const suggestions = nearest(word, candidates);
  return suggestions.length === 0 ? '' : ` Did you mean ${suggestions.join(' or ')}?`;
}
