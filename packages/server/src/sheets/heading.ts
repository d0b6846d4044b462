import type { Content } from 'pdfmake/interfaces.js';
import { bold, paragraph, words } from './words.ts';

/** The heading of a part, and a few words beside it. */
export const heading = (text: string, scale: number, beside = ''): Content =>
  paragraph([...bold(text), ...words(beside === '' ? '' : `  ${beside}`)], {
    fontSize: 10.5 * scale,
    margin: [0, 7 * scale, 0, 1.5 * scale],
  });
