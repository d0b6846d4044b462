import './theme/styles.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { keepForOffline } from './offline/keep-for-offline.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no element "root"');

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

keepForOffline();
// Not needed for the first screen: who is signed in, and sending what still waits from the last visit.
void import('./journal/keep-sending.ts').then(({ keepSending }) => keepSending()).catch(() => undefined);
