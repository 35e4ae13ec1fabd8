import { EventPublisher } from '@orpc/server';
import type { ChangeEvent } from '#contract/workspace.ts';

/** Which nouns of the contract show something of a table, and so have to be read again after it changed. */
const nounsByTable: Record<string, readonly string[]> = {
  activities: ['activities', 'contacts', 'goals', 'reports', 'resources', 'sessions'],
  activity_links: ['activities', 'goals', 'reports', 'resources', 'sessions'],
  applications: [
    ...['applications', 'contacts', 'stages', 'companies', 'skills', 'tags', 'trash', 'search', 'reports'],
  ],
  application_skills: ['skills'],
  application_tags: ['applications', 'contacts', 'tags'],
  application_contacts: ['contacts'],
  certificates: ['certificates', 'goals', 'trash', 'search'],
  communities: ['communities', 'contacts', 'trash', 'search'],
  community_contacts: ['communities', 'contacts'],
  companies: ['companies', 'applications', 'contacts', 'communities', 'trash', 'search', 'reports'],
  goals: ['goals', 'resources', 'sessions', 'certificates', 'trash', 'search'],
  goal_milestones: ['goals', 'search'],
  goal_skills: ['goals', 'skills'],
  contacts: ['contacts', 'communities', 'companies', 'tags', 'trash', 'search'],
  contact_companies: ['contacts'],
  contact_links: ['contacts'],
  contacts_apart: ['contacts'],
  contact_tags: ['contacts', 'communities', 'tags'],
  lessons: ['resources', 'goals'],
  resources: ['resources', 'goals', 'sessions', 'trash', 'search'],
  skills: ['skills', 'goals'],
  skill_words: ['skills', 'goals'],
  stages: ['stages', 'applications', 'activities', 'contacts'],
  tags: ['tags', 'applications', 'contacts', 'communities'],
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
