import path from 'node:path'
import { defineConfig } from 'vitest/config'

const alias = {
  '@': import.meta.dirname,
  // Guards against the browser's bundle; the tests are a server.
  'server-only': path.join(import.meta.dirname, 'node_modules/server-only/empty.js'),
}

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{questions,features,formats,components,lib,i18n,bench}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts'],
          // Some read all of the content, which a busy machine makes long.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'db',
          include: ['{features,lib}/**/*.db.test.ts', 'scripts/**/*.test.ts'],
          globalSetup: ['prisma/test-server.ts'],
          setupFiles: ['prisma/test-database.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
