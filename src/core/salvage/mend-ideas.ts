import type { Database } from 'better-sqlite3';

/** Takes away what belongs to ideas that are gone, and what ties the rest to something that is gone. */
export function mendIdeas(raw: Database): void {
  const isGone = (column: string, table: string) => `${column} NOT IN (SELECT id FROM ${table})`;
  const ofIdeas = [
    ...['canvas_notes', 'canvas_versions', 'evidence', 'experiments'],
    ...['feedback_rounds', 'feedback', 'promotion_steps', 'money_scenarios'],
  ];
  const tables = { experiment: 'experiments', feedback: 'feedback', contact: 'contacts', file: 'files' };
  raw.exec(`
    DELETE FROM activity_links WHERE noun = 'idea' AND ${isGone('record_id', 'ideas')};
    ${ofIdeas.map((table) => `DELETE FROM ${table} WHERE ${isGone('idea_id', 'ideas')};`).join('\n')}
    ${Object.entries(tables)
      .map(
        ([noun, table]) => `DELETE FROM evidence WHERE noun = '${noun}' AND ${isGone('record_id', table)};`,
      )
      .join('\n')}
    DELETE FROM feedback_questions WHERE ${isGone('round_id', 'feedback_rounds')};
    UPDATE feedback SET round_id = NULL WHERE ${isGone('round_id', 'feedback_rounds')};
    UPDATE feedback SET contact_id = NULL WHERE ${isGone('contact_id', 'contacts')};
    ${['experiments', 'feedback', 'promotion_steps']
      .map((table) => `UPDATE ${table} SET activity_id = NULL WHERE ${isGone('activity_id', 'activities')};`)
      .join('\n')}
  `);
}
