import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContactFilter, ContactSort } from '#contract/contacts.ts';
import { orderOf, selectCards, shapeOfFilter, valuesOfFilter, whereOf } from '#core/contacts/card-query.ts';
import { candidates } from '#core/contacts/slipping-away.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { addContact } from '#tests/helpers/people.ts';
import { planOf } from '#tests/helpers/query-plan.ts';
import { addApplication } from '#tests/helpers/scenery.ts';

const contactCount = 5_000;
const entriesEach = 4;

let test: MemoryCore;
let companyId: string;
let someone: string;
beforeAll(async () => {
  test = createMemoryCore();
  companyId = (await addApplication(test.client, 'Rimba')).companyId;
  someone = (await addContact(test.client, 'Sari', { company: 'Rimba', tagNames: ['Close'] })).id;
  fill();
});
afterAll(() => test.close());

/** As many people and entries as nobody has, written straight into the tables: this is about reading. */
function fill(): void {
  const { raw } = test;
  raw.exec(`
    WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ${contactCount})
    INSERT INTO contacts (id, name, name_key, company_id, state, position, interval_days, added_on, last_contact_on, created_at, changed_at)
      SELECT printf('00000000-0000-7000-8000-%012d', n), 'Person ' || n, 'person ' || n, CASE WHEN n % 100 = 0 THEN '${companyId}' END,
        CASE n % 2 WHEN 0 THEN 'waiting' ELSE 'keeping_in_touch' END, 'b' || printf('%06d', n), CASE WHEN n % 3 = 0 THEN 30 END,
        '2025-01-01', '2025-06-' || printf('%02d', 1 + n % 28), n, n FROM number;
    WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ${contactCount * entriesEach})
    INSERT INTO activities (id, kind, happened_on, created_at)
      SELECT 'e' || n, 'call', '2025-' || printf('%02d', 1 + n % 12) || '-01', n FROM number;
    INSERT INTO activity_links SELECT id, 'contact', printf('00000000-0000-7000-8000-%012d', 1 + substr(id, 2) % ${contactCount}) FROM activities WHERE id GLOB 'e[0-9]*';
    WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 50)
    INSERT INTO tags (id, name, name_key, color) SELECT printf('00000000-0000-7000-8001-%012d', n), 'Tag ' || n, 'tag ' || n, 'sky' FROM number;
    INSERT INTO contact_tags SELECT id, printf('00000000-0000-7000-8001-%012d', 1 + rowid % 50) FROM contacts WHERE id GLOB '00000000*';
    DELETE FROM change_log; DELETE FROM search_stale; ANALYZE;
  `);
}

function planOfPage(filter: ContactFilter, sort: ContactSort): string {
  const shape = shapeOfFilter(filter);
  const query = selectCards(test.workspace.database.db)
    .where(whereOf(shape))
    .orderBy(...orderOf(sort, shape.oneState))
    .limit(50)
    .offset(1_000)
    .toSQL();
  return planOf(test.raw, query, valuesOfFilter(filter));
}

const windows: [string, ContactFilter, ContactSort['by'], string][] = [
  ['of one state of the board', { states: ['waiting'] }, 'position', 'contacts_live_by_place'],
  ['of the table by name', {}, 'name', 'contacts_live_by_name'],
  ['of the table by last contact', {}, 'lastContactOn', 'contacts_live_by_last_contact'],
  ['of the table by last change', {}, 'changedAt', 'contacts_live_by_change'],
];
describe.each(['ascending', 'descending'] as const)('a window %s', (direction) => {
  it.each(windows)('%s is read off its index, without sorting', (_name, filter, by, index) => {
    const plan = planOfPage(filter, { by, direction });
    expect(plan).toContain(`USING INDEX ${index}`);
    expect(plan).not.toContain('TEMP B-TREE');
  });
});

describe('with 5,000 contacts and 20,000 interactions', () => {
  it('no question about one of them goes through all', () => {
    const plans: [string, string][] = [
      [
        'the timeline',
        "SELECT * FROM activity_links JOIN activities ON activities.id = activity_links.activity_id WHERE noun = 'contact' AND record_id = 'x'",
      ],
      ['their parts', "SELECT * FROM application_contacts WHERE contact_id = 'x'"],
      ['their communities', "SELECT * FROM community_contacts WHERE contact_id = 'x'"],
      ['their links', "SELECT * FROM contact_links WHERE contact_id = 'x'"],
      [
        'from whom they were kept apart',
        "SELECT * FROM contacts_apart WHERE contact_id = 'x' OR other_id = 'x'",
      ],
      ['whom they brought', "SELECT * FROM contacts WHERE introduced_by_id = 'x'"],
      ['people of a company', "SELECT * FROM contacts WHERE company_id = 'x'"],
      ['people who were at a company', "SELECT * FROM contact_companies WHERE company_id = 'x'"],
      ['the trash', 'SELECT id FROM contacts WHERE deleted_at IS NOT NULL'],
    ];
    for (const [name, text] of plans) {
      expect([name, planOf(test.raw, { sql: text, params: [] })]).toEqual([
        name,
        expect.not.stringMatching(/SCAN \w+$/m),
      ]);
    }
  });

  it('who is slipping away is looked for among those with an interval', () => {
    const sql = `${candidates} SELECT count(*) FROM due WHERE dueOn <= @today`;
    const plan = planOf(test.raw, { sql, params: [{ today: '2026-03-10' }] });
    expect(plan).toContain('contacts_live_by_interval');
    expect(plan).toContain('contact_tags_by_tag');
    expect(plan).not.toMatch(/SCAN (contact|contacts|link)$/m);
  });

  it('answers are right, and come from the same rows as one by one', async () => {
    const { client } = test;
    expect((await client.contacts.count({})).total).toBe(contactCount + 1);
    const { rows, total } = await client.contacts.listSlippingAway({ limit: 500 });
    expect(total).toBe(Math.floor(contactCount / 3));
    expect(
      rows.every((row, index) => index === 0 || row.sinceDays <= (rows[index - 1]?.sinceDays ?? 0)),
    ).toBe(true);
    expect((await client.contacts.listWarmPaths({ companyId })).length).toBe(50);
    expect((await client.contacts.get({ id: someone })).tags).toHaveLength(1);
  });

  it('being in touch reads the entries of one contact, not the ledger', async () => {
    const plan = planOf(test.raw, {
      sql: `SELECT max(activity.happened_on) FROM activity_links AS link CROSS JOIN activities AS activity ON activity.id = link.activity_id
        WHERE link.noun = 'contact' AND link.record_id = 'p1' AND activity.kind IN ('call')`,
      params: [],
    });
    expect(plan).toContain('activity_links_by_record (noun=? AND record_id=?)');
    expect(plan).not.toContain('SCAN');
    const log = () => test.client.contacts.log({ id: newId(), contactId: someone, kind: 'call' });
    await log();
    expect((await test.client.contacts.get({ id: someone })).lastContactOn).toBe('2026-03-10');
  });
});
