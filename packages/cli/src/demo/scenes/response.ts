import { responseDocument } from '@ketaguide/server/documents';
import { renderResponse } from '../../rendering/response.ts';
import { anaResponse } from '../ana-sample.ts';
import type { DemoCase, Scene } from '../demo-case.ts';

/** Both parts of a positive response, and what may follow it. */
export const responseScene = ({ terminal }: DemoCase): Scene => ({
  title: 'Did it help?',
  tells: 'After the course: two scores, and whether she is satisfied.',
  shows: [renderResponse(terminal, responseDocument(anaResponse))],
});
