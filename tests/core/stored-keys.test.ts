import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { companyKey, foldName } from '#core/companies/company-key.ts';
import { linkKey } from '#core/contacts/link-key.ts';
import { migrations } from '#core/database/migrations.ts';
import { openDatabase } from '#core/database/open-database.ts';
import { createTestCore } from '#tests/helpers/test-core.ts';
import { makeFolder, now, removeFolder } from '#tests/helpers/workspace-folder.ts';

let folder: string;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => removeFolder(folder));

test('accents of Latin, Greek and Cyrillic fold away, what makes another word of another script stays', () => {
  expect(foldName('Café-Kita')).toBe('cafe kita');
  expect(foldName('Nguyễn')).toBe('nguyen');
  expect(foldName('Ёлка')).toBe(foldName('елка'));
  expect(foldName('วัน')).not.toBe(foldName('วิน'));
  expect(foldName('कमल')).not.toBe(foldName('कोमल'));
  expect(foldName('カキ')).not.toBe(foldName('ガキ'));
  expect(companyKey('บริษัท วัน')).not.toBe(companyKey('บริษัท วิน'));
});

test('a profile is the same in both ways of writing its accents', () => {
  const name = 'josé-garcía';
  expect(linkKey(`https://www.linkedin.com/in/${name.normalize('NFD')}`)).toBe(
    linkKey(`https://linkedin.com/in/${encodeURIComponent(name.normalize('NFC'))}`),
  );
});

test('what was written under other keys is found under those of now', async () => {
  const old = openDatabase({
    folder,
    kind: 'test',
    now,
    copyBeforeMigration() {},
    migrations: migrations.slice(0, -1),
  });
  const [win, company, community] = [newId(), newId(), newId()];
  const profile = `https://www.linkedin.com/in/${'josé'.normalize('NFD')}`;
  // The vowel sign was cut: both names had one key.
  old.raw.exec(`
    INSERT INTO companies (id, name, name_key, created_at, changed_at) VALUES ('${company}', 'วิน', 'วน', 1, 1);
    INSERT INTO contacts (id, name, name_key, company_id, state, position, added_on, created_at, changed_at)
      VALUES ('${win}', 'วิน', 'วน', '${company}', 'waiting', 'a0', '2026-03-01', 1, 1);
    INSERT INTO contact_links (contact_id, link_key, link, rank) VALUES ('${win}', 'old', '${profile}', 0);
    INSERT INTO communities (id, name, name_key, created_at, changed_at) VALUES ('${community}', 'วิน', 'วน', 1, 1);
  `);
  old.close();

  const core = createTestCore({ path: folder });
  const similar = (name: string, link = '') => core.client.contacts.findSimilar({ name, link });
  expect((await similar('วัน')).map(({ reason }) => reason)).toEqual([]);
  expect((await similar('วิน')).map(({ reason }) => reason)).toEqual(['name']);
  expect(await similar('Other', profile.normalize('NFC'))).toMatchObject([{ reason: 'link' }]);
  expect(await core.client.communities.list({ text: 'วัน' })).toEqual([]);
  expect(await core.client.communities.list({ text: 'วิน' })).toHaveLength(1);
  const added = await core.client.contacts.add({ id: newId(), fields: { name: 'Ayu', company: 'วิน' } });
  expect(added.companyId).toBe(company);
  expect((await core.client.history.get({})).undo?.command).toBe('contacts.add');
  core.close();
});
