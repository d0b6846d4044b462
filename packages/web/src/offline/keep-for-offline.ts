/** Has the browser keep the whole app, once the first screen stands, so that it works without a network from then on. */
export function keepForOffline(): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  window.addEventListener('load', () => {
    navigator.serviceWorker.register('/sw.js').catch(() => {
      // Some browsers and private windows refuse; the app then needs the network like any other page.
    });
  });
}
