import { createTheme, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';

const theme = createTheme({ respectReducedMotion: true, cursorType: 'pointer' });

/**
 * Mantine brings the behaviour of dialogs, sheets and menus; the look comes from the tokens. Its variables come from a
 * style sheet instead of a style element, so that the page needs no inline styles.
 */
export function Behaviour({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false} deduplicateCssVariables={false}>
      {children}
    </MantineProvider>
  );
}
