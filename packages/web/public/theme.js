// Runs before the first paint, so that the Room theme never flashes white. The key is the one in src/theme/theme.ts.
try {
  if (localStorage.getItem('ketaguide.theme') === 'room') document.documentElement.dataset.theme = 'room';
} catch {
  // A browser that keeps nothing shows the Day theme.
}
