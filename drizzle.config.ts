import { defineConfig } from 'drizzle-kit';

// Writes SQL only; the core's own runner applies it (src/core/database/migrate.ts says why).
export default defineConfig({
  dialect: 'sqlite',
  schema: './src/core/database/tables/*.ts',
  out: './resources/migrations',
});
