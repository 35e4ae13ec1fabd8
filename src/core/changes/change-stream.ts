import { EventPublisher } from '@orpc/server';
import type { ChangeEvent } from '#contract/workspace.ts';

/** Which nouns of the contract show something of a table, and so have to be read again after it changed; reports and Today show something of each. */
const nounsByTable: Record<string, readonly string[]> = {
  activities: ['activities', 'contacts', 'goals', 'moods', 'resources', 'sessions'],
  activity_files: ['activities'],
  activity_links: ['activities', 'goals', 'resources', 'sessions'],
  applications: [...['applications', 'contacts', 'stages', 'companies', 'skills', 'tags', 'trash', 'search']],
  application_skills: ['skills'],
  application_tags: ['applications', 'contacts', 'tags'],
  application_contacts: ['contacts'],
  canvas_notes: ['canvases', 'experiments', 'feedback', 'ideas', 'search'],
  canvas_versions: ['canvases'],
  certificates: ['certificates', 'goals', 'trash', 'search'],
  comforts: ['support'],
  communities: ['communities', 'contacts', 'trash', 'search'],
  community_contacts: ['communities', 'contacts'],
  companies: [...['companies', 'applications', 'contacts', 'communities', 'support', 'trash', 'search']],
  // The offer of help follows from moods.
  entries: ['entries', 'marks', 'moods', 'support', 'trash'],
  entry_files: ['entries'],
  entry_marks: ['entries', 'marks', 'moods'],
  evidence: ['canvases', 'experiments', 'feedback'],
  experiments: ['canvases', 'experiments', 'search'],
  feedback: ['canvases', 'feedback', 'search'],
  feedback_questions: ['canvases', 'feedback'],
  feedback_rounds: ['feedback'],
  goals: ['goals', 'resources', 'sessions', 'certificates', 'trash', 'search'],
  goal_milestones: ['goals', 'search'],
  goal_skills: ['goals', 'skills'],
  contacts: [
    ...['canvases', 'contacts', 'communities', 'companies', 'feedback', 'support', 'tags', 'trash'],
    'search',
  ],
  contact_companies: ['contacts'],
  contact_links: ['contacts'],
  contacts_apart: ['contacts'],
  contact_tags: ['contacts', 'communities', 'support', 'tags'],
  helpline_cards: ['support'],
  helplines: ['support'],
  ideas: ['ideas', 'canvases', 'promotions', 'trash', 'search'],
  journal_settings: ['support'],
  lessons: ['resources', 'goals'],
  marks: ['entries', 'marks', 'moods'],
  money_scenarios: ['moneyTests'],
  mood_words: ['moods'],
  promotion_steps: ['promotions'],
  report_presets: [],
  resources: ['resources', 'goals', 'sessions', 'trash', 'search'],
  rule_profiles: ['ruleProfiles'],
  skills: ['skills', 'goals'],
  skill_words: ['skills', 'goals'],
  stages: ['stages', 'applications', 'activities', 'contacts'],
  support_people: ['support'],
  tags: ['tags', 'applications', 'contacts', 'communities', 'support'],
  templates: ['templates'],
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
      publish(['history', 'reports', 'today', ...[...tables].flatMap((table) => nounsByTable[table] ?? [])]);
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
