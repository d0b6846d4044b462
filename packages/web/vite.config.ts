import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    VitePWA({
      // A new version waits until every page of the old one is closed: nobody loses what they entered to an update.
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: 'Ketaguide',
        short_name: 'Ketaguide',
        description:
          'The 2018 guideline on intravenous ketamine infusions for chronic pain, beside one patient’s record.',
        display: 'standalone',
        start_url: '/',
        theme_color: '#FFFFFF',
        background_color: '#FFFFFF',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
      workbox: {
        // Everything, the parts that are loaded late included: once opened, the app needs no network.
        globPatterns: ['**/*.{html,js,css,svg,png}'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/api\//, /^\/health/, /^\/cds-services/],
        // The first visit is served by it too, without a reload.
        clientsClaim: true,
        maximumFileSizeToCacheInBytes: 8_000_000,
      },
    }),
  ],
  worker: { format: 'es' },
  build: { outDir: 'dist', target: 'es2024', modulePreload: { polyfill: false }, reportCompressedSize: false },
});
