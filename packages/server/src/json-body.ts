import { JsonTextError, readJsonText } from '@ketaguide/quantities';
import type { FastifyInstance } from 'fastify';
import { RequestError } from './problem.ts';

/** Bodies are read as the framework reads them, and what it lets pass or cannot name is refused by field and place. */
export function readJsonBodies(
  app: Pick<FastifyInstance, 'getDefaultJsonParser' | 'removeContentTypeParser' | 'addContentTypeParser'>,
): void {
  const usual = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    void usual(request, body, (error, value) => {
      if (body === '') return done(error, value);
      try {
        readJsonText(body, () => (error === null ? value : JSON.parse(body)));
      } catch (ambiguous) {
        if (ambiguous instanceof JsonTextError) return done(new RequestError(sentence(ambiguous), ambiguous.field));
        return done(ambiguous instanceof Error ? ambiguous : new Error(String(ambiguous)));
      }
      return done(error, value);
    });
  });
}

const sentence = ({ field, message }: JsonTextError): string =>
  field === undefined ? `The body: ${message}` : message;
