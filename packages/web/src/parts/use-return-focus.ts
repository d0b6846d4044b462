import { type RefObject, useEffect, useState } from 'react';

/**
 * When a part goes away and the focus with it, it goes back to what had it before; where that is gone, too, to the first
 * control beside the part, and else to the heading of the screen.
 */
export function useReturnFocus(inside: RefObject<HTMLElement | null>): void {
  // Looked at before the part takes the focus for itself.
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    const beside = inside.current?.closest('section')?.parentElement?.closest('section');
    return () => {
      // It may come back in the same breath, or another part may have taken the focus.
      queueMicrotask(() => {
        if (document.activeElement !== null && document.activeElement !== document.body) return;
        const places = [
          before !== document.body && before?.isConnected === true ? before : null,
          beside?.isConnected === true ? beside.querySelector('button:not(:disabled), a[href]') : null,
          document.querySelector('main h1'),
        ];
        const place = places.find((element) => element instanceof HTMLElement);
        if (place instanceof HTMLElement) place.focus({ preventScroll: place.tagName === 'H1' });
      });
    };
  }, [before, inside]);
}
