import type { JournalParts, News } from './journal.ts';

/** The other tabs and windows of this app in this browser. */
export function otherPages(): JournalParts['others'] {
  const channel = new BroadcastChannel('ketaguide-journal');
  return {
    tell: (news) => channel.postMessage(news),
    hear: (listener) => {
      channel.addEventListener('message', ({ data }: MessageEvent<News>) => listener(data));
    },
  };
}

/** One page sends at a time, so that entries go out in their order. The server takes a repeated entry once. */
export const alone: JournalParts['alone'] = (task) => navigator.locks.request('ketaguide-sender', task);
