/** A piece of text, and whether it is what was looked for. */
export interface TextPart {
  readonly text: string;
  readonly isHit: boolean;
}

/** Cuts a text into what matched and what stands between: whole words that begin like a term, whatever their case. */
export function highlightParts(text: string, terms: readonly string[]): readonly TextPart[] {
  if (terms.length === 0) return [{ text, isHit: false }];
  const longestFirst = [...terms]
    .sort((a, b) => b.length - a.length)
    .map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), isHit: false });
    parts.push({ text: match[0], isHit: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), isHit: false });
  return parts;
}
