/** A part of the app that did not arrive. A browser remembers that for as long as the page is open. */
export class LoadFailure extends Error {
  override readonly name = 'LoadFailure';
}

/** Loads a part of the app, and says in its own words when that fails. */
export const loadPart =
  <Part>(load: () => Promise<Part>) =>
  (): Promise<Part> =>
    load().catch((cause: unknown) => {
      throw new LoadFailure('a part of the app did not arrive', { cause });
    });
