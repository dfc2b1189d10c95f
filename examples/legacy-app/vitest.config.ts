import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [vue()],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  // Starting a database takes a while on a busy machine.
  test: { include: ['tests/**/*.spec.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
});
