import { sql } from 'drizzle-orm';
import type { ContactState } from '#contract/contact-parts.ts';
import type { ContactCard, ContactFilter, ContactSort } from '#contract/contacts.ts';
import type { Db } from '../database/database.ts';
import { contacts } from '../database/tables/contacts.ts';
import { keepStatements, keepTotals } from '../lists/kept-statements.ts';
import type { Tagging } from '../tags/tagging.ts';
import { type CardRow, orderOf, selectCards, shapeOfFilter, valuesOfFilter, whereOf } from './card-query.ts';

export interface ContactListsOptions {
  db: Db;
  revision: () => number;
  tagging: Tagging;
}

export interface ContactPage {
  filter: ContactFilter;
  sort: ContactSort;
  offset: number;
  limit: number;
}

export type ContactLists = ReturnType<typeof createContactLists>;

/** Reading contacts in numbers: pages of cards, counts, ids. `revision` changes with every commit. */
export function createContactLists({ db, revision, tagging }: ContactListsOptions) {
  const prepared = keepStatements();
  const totalOf = keepTotals(revision);

  function total(filter: ContactFilter): number {
    return totalOf(filter, () => {
      const shape = shapeOfFilter(filter);
      const statement = prepared(`count ${JSON.stringify(shape)}`, () =>
        db.select({ count: sql<number>`count(*)` }).from(contacts).where(whereOf(shape)).prepare(),
      );
      return statement.all(valuesOfFilter(filter))[0]?.count ?? 0;
    });
  }

  return {
    total,
    page({ filter, sort, offset, limit }: ContactPage): { rows: ContactCard[]; total: number } {
      const shape = shapeOfFilter(filter);
      const statement = prepared<CardRow>(`page ${JSON.stringify([shape, sort])}`, () =>
        selectCards(db)
          .where(whereOf(shape))
          .orderBy(...orderOf(sort, shape.oneState))
          .limit(sql.placeholder('limit'))
          .offset(sql.placeholder('offset'))
          .prepare(),
      );
      const rows = statement.all({ ...valuesOfFilter(filter), limit, offset });
      return { rows: tagging.withTags(rows), total: total(filter) };
    },
    countByState(filter: ContactFilter): Array<{ state: ContactState; count: number }> {
      const shape = shapeOfFilter(filter);
      const statement = prepared(`states ${JSON.stringify(shape)}`, () =>
        db
          .select({ state: contacts.state, count: sql<number>`count(*)` })
          .from(contacts)
          .where(whereOf(shape))
          .groupBy(contacts.state)
          .prepare(),
      );
      return statement.all(valuesOfFilter(filter));
    },
    ids(filter: ContactFilter, limit: number): string[] {
      const query = db.select({ id: contacts.id }).from(contacts);
      const statement = query
        .where(whereOf(shapeOfFilter(filter)))
        .limit(limit)
        .prepare();
      return statement.all(valuesOfFilter(filter)).map((row) => row.id);
    },
    /** Cards in the order of their ids; those that are not there are left out. */
    cards(ids: readonly string[]): ContactCard[] {
      const rows = selectCards(db)
        .where(sql`${contacts.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
        .all();
      const found = new Map(tagging.withTags(rows).map((card) => [card.id, card]));
      return ids.flatMap((id) => found.get(id) ?? []);
    },
  };
}
