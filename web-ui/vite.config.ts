import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { roomWeight } from './tools/roomWeight';

const court = process.env['COURT'] ?? 'http://localhost:8080';

/** Answers the court's API from memory, so that pages can be looked at without a court. Only in `--mode fixtures`, never in a build. */
function fixtureCourt(): Plugin {
  return {
    name: 'fixture-court',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        server
          .ssrLoadModule('/fixtures/court.ts')
          .then((module) => (module['answer'] as (...args: unknown[]) => void)(request, response, next))
          .catch(next);
      });
    },
  };
}

export default defineConfig(({ mode }) => ({
  plugins: [react(), roomWeight(), ...(mode === 'fixtures' ? [fixtureCourt()] : [])],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  build: {
    outDir: 'target/dist',
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 400,
    // The page that checks receipts stands apart: it must work without the application and without the court.
    rolldownOptions: { input: ['index.html', 'verify.html'] },
  },
  server: {
    port: 5173,
    ...(mode === 'fixtures' ? {} : { proxy: { '/api': { target: court, ws: true }, '/court/': { target: court } } }),
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/forTests.ts'],
    testTimeout: 20_000,
    restoreMocks: true,
  },
}));
