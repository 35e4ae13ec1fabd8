// Who may import whom (docs and ARCHITECTURE: contract <- core <- shells, contract <- ui). Data only; rules read it.

export interface Room {
  /** Folders, the most specific one wins. A `*` makes a room of its own of each folder in its place. */
  folder: string;
  /** Rooms it may import besides itself. */
  mayImport: readonly string[];
  /** Packages it may import; without it all that no other line forbids. A name ending in `/` or `:` stands for all below. */
  packages?: readonly string[];
  /** Packages it may not import. */
  not?: readonly string[];
}

const databasePackages = ['better-sqlite3', 'drizzle-orm/', 'drizzle-kit/'];
const pagePackages = ['@mantine/', '@tanstack/', 'react', 'react-dom/', 'react-i18next', '@tabler/'];
const testPackages = ['vitest', '@playwright/', '@testing-library/', 'fast-check', 'jsdom'];
const shellPackages = ['electron', 'electron-store'];
const page = {
  not: [...databasePackages, ...shellPackages, ...testPackages, 'node:', 'conf', '@orpc/server'],
} as const;
const pageBasis = ['src/contract', 'src/locales'];

export const rooms: readonly Room[] = [
  { folder: 'src/contract', mayImport: [], packages: ['zod', '@orpc/contract'] },
  { folder: 'src/locales', mayImport: ['src/contract'] },
  {
    folder: 'src/core',
    mayImport: ['src/contract', 'src/locales', 'resources'],
    not: [
      ...shellPackages,
      ...testPackages,
      '@mantine/',
      '@tanstack/',
      'react-i18next',
      'conf',
      'node:http',
      'node:https',
      'node:net',
    ],
  },
  {
    folder: 'src/loopback',
    mayImport: ['src/contract', 'src/core', 'src/locales'],
    not: [...databasePackages, ...shellPackages, ...testPackages, ...pagePackages],
  },
  {
    folder: 'electron/main',
    mayImport: ['src/contract', 'src/core', 'src/locales', 'resources'],
    not: [...databasePackages, ...testPackages, ...pagePackages],
  },
  { folder: 'electron/preload', mayImport: [], packages: ['electron'] },
  { folder: 'src/ui', mayImport: [...pageBasis, 'src/ui/app', 'src/ui/components', 'src/ui/lib'], ...page },
  {
    folder: 'src/ui/app',
    // The sign of the program, from which its icons are made.
    mayImport: [...pageBasis, 'src/ui/components', 'src/ui/lib', 'src/ui/rooms/*', 'resources'],
    ...page,
  },
  { folder: 'src/ui/rooms/*', mayImport: [...pageBasis, 'src/ui/components', 'src/ui/lib'], ...page },
  { folder: 'src/ui/components', mayImport: [...pageBasis, 'src/ui/lib'], ...page },
  { folder: 'src/ui/lib', mayImport: pageBasis, ...page },
];

/**
 * Parts of src/core, each of which may import what stands before it, and itself. An entry is a folder or a file; the most specific
 * one wins. The nouns stand as create-workspace.ts makes them.
 */
export const coreOrder: readonly string[] = [
  'ports.ts',
  'dates',
  'order',
  'page',
  'database',
  'machine',
  'desktop',
  'reports/formats',
  'reports/report-words.ts',
  'reports/page',
  'jobs/run-task.ts',
  'reports/printing',
  'search/searchable.ts',
  'search/search-index.ts',
  'stages/default-stages.ts',
  'companies/company-key.ts',
  'imports/header-aliases.ts',
  'imports/contacts/contact-headers.ts',
  'imports/learning/resource-headers.ts',
  'imports/learning/skill-headers.ts',
  'imports/journal/entry-headers.ts',
  'imports/recognise.ts',
  'imports/decode-text.ts',
  'imports/own-json.ts',
  'imports/read-table.ts',
  'imports/cards',
  'jobs/report.ts',
  'jobs/zip-names.ts',
  'jobs/zip-file.ts',
  'files/file-kind.ts',
  'imports/archive-entry.ts',
  'imports/journal/journal-content.ts',
  'imports/file-parts.ts',
  'imports/journal/journal-part.ts',
  'imports/journal/journal-archive.ts',
  'imports/read-archive.ts',
  'imports/read-import-file.ts',
  'activities/last-days.ts',
  'skills/tokens.ts',
  'skills/dictionary-words.ts',
  'salvage',
  'erasure',
  'jobs',
  'changes',
  'commands/services.ts',
  'backups',
  'commands/refuse-stale.ts',
  'search/match.ts',
  'search/snippet.ts',
  'files',
  'stages',
  'history',
  'activities/ledger.ts',
  'companies',
  'tags',
  'lists',
  'applications',
  'activities',
  'contacts',
  'communities',
  'skills',
  'imports/cells/read-currency.ts',
  'imports/decode-text.ts',
  'learning',
  'journal',
  'ideas',
  'today',
  'trash',
  'drafts',
  'search',
  'settings',
  'reminders',
  'imports',
  'reports/page/charts',
  'reports',
  'workspace/refold-keys.ts',
  'workspace/create-workspace.ts',
  'commands',
  'sample',
  'workspace',
  'shell',
  'transfers',
  'rescue',
  'create-core.ts',
  'self-check',
];

export const limits = { sourceLines: 300, testLines: 500, preloadLines: 40 } as const;

/** Tables of the Journal, as the database calls them. */
export const journalTables = [
  'comforts',
  'entries',
  'entry_files',
  'entry_marks',
  'helpline_cards',
  'helplines',
  'journal_settings',
  'marks',
  'mood_words',
  'support_people',
  'templates',
];

/** Files of the core that may reach into the Journal, by their beginning. */
export const journalKeepers = [
  'src/core/journal/',
  // Declare, assemble.
  'src/core/database/tables/',
  'src/core/workspace/create-workspace.ts',
  // Brings entries in.
  'src/core/imports/journal/',
  // Keep it whole: copies, damage, what is thrown away, and files that only entries use. None of them tells a word.
  'src/core/erasure/',
  'src/core/files/',
  'src/core/jobs/take-out-journal.ts',
  'src/core/salvage/',
  'src/core/transfers/counts.ts',
  // The day of a trashed entry.
  'src/core/trash/service.ts',
  // What only the Journal finds, in a column of its own.
  'src/core/search/searchable.ts',
  // One person in the place of two is still somebody to turn to.
  'src/core/contacts/merge.ts',
  // Entries on paper, in an archive for which the person agreed to that, each time anew.
  'src/core/reports/kinds/archive/chapters/journal.ts',
];
