import type { Database } from 'better-sqlite3';

/** Takes away what ties entries of the journal, and the people one can turn to, to something that is gone. Feelings and factors that came along are written anew at the next opening. */
export function mendJournal(raw: Database): void {
  const isGone = (column: string, table: string) => `${column} NOT IN (SELECT id FROM ${table})`;
  raw.exec(`
    DELETE FROM entry_marks WHERE ${isGone('entry_id', 'entries')} OR ${isGone('mark_id', 'marks')};
    DELETE FROM entry_files WHERE ${isGone('entry_id', 'entries')} OR ${isGone('file_id', 'files')};
    DELETE FROM support_people WHERE ${isGone('contact_id', 'contacts')};
    INSERT INTO helpline_cards (country) SELECT DISTINCT country FROM helplines
      WHERE country NOT IN (SELECT country FROM helpline_cards);
  `);
}
