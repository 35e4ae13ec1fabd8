import { EventPublisher } from '@orpc/server';
import type { ChangeEvent } from '#contract/workspace.ts';

/** Which nouns of the contract show something of a table, and so have to be read again after it changed. */
const nounsByTable: Record<string, readonly string[]> = {
  activities: ['activities', 'reports'],
  activity_links: ['activities', 'reports'],
  applications: ['applications', 'stages', 'companies', 'tags', 'trash', 'search', 'reports'],
  application_tags: ['applications', 'tags'],
  companies: ['companies', 'applications', 'trash', 'search', 'reports'],
  stages: ['stages', 'applications', 'activities'],
  tags: ['tags', 'applications'],
};

export type ChangeStream = ReturnType<typeof createChangeStream>;

/** Tells every listener after each commit which nouns changed. A listener that lags behind gets the newest hundred events. */
export function createChangeStream() {
  const publisher = new EventPublisher<{ change: ChangeEvent }>({ maxBufferedEvents: 100 });
  let sequence = 0;
  let commits = 0;

  function publish(nouns: Iterable<string>): void {
    sequence += 1;
    publisher.publish('change', { sequence, nouns: [...new Set(nouns)] });
  }

  return {
    /** Grows with every commit that changed what the person wrote. */
    revision: () => commits,
    publishTables(tables: ReadonlySet<string>): void {
      if (tables.size === 0) return;
      commits += 1;
      publish(['history', ...[...tables].flatMap((table) => nounsByTable[table] ?? [])]);
    },
    /** Of something beside the records. */
    publishNouns: publish,
    publishEverything() {
      commits += 1;
      publish(['*']);
    },
    watch: () => publisher.subscribe('change'),
  };
}
