import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/VisuallyHidden.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/Drawer.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Menu.css';
import './mantine.css';
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
