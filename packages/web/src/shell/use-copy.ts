import { useEffect, useRef, useState } from 'react';

export type CopyState = 'ready' | 'copied' | 'refused';

const shownForMilliseconds = 2_400;

/** Copies a text to the clipboard, and tells for a moment how that went. */
export function useCopy(): { readonly state: CopyState; readonly copy: (text: string) => Promise<boolean> } {
  const [state, setState] = useState<CopyState>('ready');
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const show = (next: CopyState) => {
    setState(next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setState('ready'), shownForMilliseconds);
  };
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      show('copied');
      return true;
    } catch {
      show('refused');
      return false;
    }
  };
  return { state, copy };
}
