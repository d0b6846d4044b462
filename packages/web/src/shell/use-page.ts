import { useEffect, useRef } from 'react';

/** Whether a screen was shown before this one: from the second on, a new screen takes the focus. */
let hasNavigated = false;

/**
 * What every screen does when it appears: it names the document, starts at its top, and gives its heading the focus, so
 * that a keyboard or a screen reader starts there. The very first screen leaves the focus where the browser put it.
 *
 * @returns a ref for the heading, which needs `tabIndex={-1}`
 */
export function usePage(title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title === 'Ketaguide' ? title : `${title} · Ketaguide`;
  }, [title]);
  useEffect(() => {
    if (!hasNavigated) {
      hasNavigated = true;
      return;
    }
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
