import { defineConfig } from 'prisma/config'

// Only the Prisma command line reads this; the product connects through lib/db.ts.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
