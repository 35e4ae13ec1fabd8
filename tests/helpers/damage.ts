import { closeSync, cpSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import type { Contact } from '#contract/contacts.ts';
import { migrations } from '#core/database/migrations.ts';
import { recordTables, shapeOf } from '#core/database/tables/index.ts';
import { type Salvage, salvage } from '#core/salvage/salvage.ts';
import { addEntry, addMark, pngFile } from './journal.ts';
import { addCertificate, addGoal, addMilestones, addResource, pdfFile } from './learning.ts';
import { addCommunity, addContact, logWith } from './people.ts';
import { type Dump, dumpTables } from './read-back.ts';
import { addApplication } from './scenery.ts';
import { createTestCore, type TestCore } from './test-core.ts';
import { makeFolder, removeFolder } from './workspace-folder.ts';

export const pageBytes = 4_096;
export const recordTableNames = recordTables.map((table) => shapeOf(table).name);

/** One page of a database, as SQLite itself describes it. */
export interface PageFact {
  name: string;
  pageno: number;
  pagetype: 'internal' | 'leaf' | 'overflow';
  ncell: number;
}

export interface Fixture {
  folder: string;
  path: string;
  rows: Dump;
  pages: PageFact[];
  databaseId: string;
}

/** A closed workspace whose tables have many pages, some of their rows with overflow pages. */
export async function makeFixture(count = 240): Promise<Fixture> {
  const folder = makeFolder();
  const { client, core } = createTestCore({ path: folder });
  const stages = await client.stages.list({});
  for (let number = 0; number < count; number += 1) {
    await addApplication(client, `Perusahaan ${number % 80} ${'Nusantara '.repeat(8)}`, {
      role: `Role ${number}`,
      notes: `Note ${number}. ${'Ditanya tentang jadwal. '.repeat(number % 40)}`,
      postingText:
        number % 30 === 0 ? `Posting ${number} ${'lowongan '.repeat(1_500)}` : 'Excel, SQL, Kotlin',
      tagNames: [`Tag ${number % 60} ${'lama'.repeat(10)}`],
      stageId: stages[number % 4]?.id ?? '',
    });
  }
  await addPeople(client, count);
  await addLearning(client, Math.ceil(count / 2));
  await addSkills(client);
  await addJournal(client, Math.ceil(count / 2));
  await client.drafts.save({ key: 'quick-add', content: 'half a sentence' });
  core.close();
  return { folder, ...describe(folder) };
}

/** Said of each application that it asks for one skill, and that it does not for one that stands in it. */
async function addSkills(client: TestCore['client']): Promise<void> {
  const { rows } = await client.skills.list({ text: 'kotlin' });
  for (const applicationId of await client.applications.listIds({})) {
    const remove = rows.map(({ id }) => id);
    await client.skills.tagApplication({ applicationId, add: ['Figma', 'Beternak lebah'], remove });
  }
}

/** People in numbers that fill several pages of each table about them. */
async function addPeople(client: TestCore['client'], count: number): Promise<void> {
  const applications = await client.applications.listIds({});
  const community = await addCommunity(client, 'Analysts');
  const other = await addCommunity(client, 'Others');
  let before: string | null = null;
  const contactIds: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const contact: Contact = await addContact(client, `Person ${number}`, {
      company: `Perusahaan ${number % 80} ${'Nusantara '.repeat(8)}`,
      notes: `Note ${number}. ${'Bertemu di acara. '.repeat(number % 20)}`,
      links: [`https://people.example/${'nama-panjang-'.repeat(3)}${number}`],
      earlierCompanies: [{ company: `Lama ${number % 40} Nusantara`, fromOn: '2020-01-01', toOn: null }],
      introducedById: number % 3 === 0 ? before : null,
      tagNames: [`Tag ${number % 60} ${'lama'.repeat(10)}`],
    });
    before = contact.id;
    contactIds.push(contact.id);
    const applicationId = applications[number % applications.length] ?? '';
    await client.contacts.link({ id: contact.id, applicationId, part: 'referrer' });
    if (number % 4 === 0) await logWith(client, contact.id, '2026-03-01');
  }
  for (const { id } of [community, other]) await client.communities.link({ id, contactIds });
  for (const start of [0, 20]) {
    await client.contacts.keepApart({ ids: contactIds.slice(start, start + 20) });
  }
  await client.communities.visit({ id: community.id, activityId: newId() });
}

/** Learning in numbers that fill several pages of most tables about it; one file has many pages of its own. */
async function addLearning(client: TestCore['client'], count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const goal = await addGoal(client, `Goal ${number}`, {
      why: `Why ${number}. ${'Agar bisa melamar. '.repeat(number % 10)}`,
      skillNames: [`Skill ${number % 60} ${'lama'.repeat(10)}`, 'SQL'],
      state: number % 5 === 0 ? 'done' : 'planned',
    });
    await addMilestones(client, goal.id, [`First ${number}`, `Second ${number} ${'langkah '.repeat(8)}`]);
    const resource = await addResource(client, `Resource ${number}`, {
      goalId: goal.id,
      provider: `Provider ${number % 7}`,
      notes: `Note ${number}. ${'Bab demi bab. '.repeat(number % 20)}`,
    });
    await client.resources.addLessons({ resourceId: resource.id, on: '2026-03-01', minutes: 60 });
    const certificate = await addCertificate(client, `Certificate ${number}`, {
      issuer: `Issuer ${number % 7}`,
      notes: 'Perpanjang tepat waktu. '.repeat(number % 10),
      ...(number % 2 === 0 && { goalId: goal.id, expiresOn: '2027-03-01' }),
    });
    if (number % 10 === 0) {
      const file = pdfFile(number === 0 ? 50_000 : 300, `${number}.pdf`, 'proof');
      await client.certificates.attach({ id: certificate.id, fileId: newId(), file });
      const [lesson] = await client.resources.listLessons({ id: resource.id });
      await client.resources.changeLesson({ id: lesson?.id ?? '', changes: { attended: true } });
    }
  }
}

/** A journal in numbers that fill several pages of its tables. */
async function addJournal(client: TestCore['client'], count: number): Promise<void> {
  for (let number = 0; number < 60; number += 1) await addMark(client, `Own ${number} ${'lama'.repeat(8)}`);
  const marks = (await client.marks.list({})).map(({ id }) => id);
  for (let number = 0; number < count; number += 1) {
    const { id } = await addEntry(client, {
      writtenOn: `2026-0${1 + (number % 2)}-${10 + (number % 15)}`,
      minute: number,
      mood: number % 3 === 0 ? null : 1 + (number % 5),
      text: `Entry ${number}. ${'Jalan kaki ke sungai. '.repeat(number % 60)}`,
      markIds: [0, 20, 40].map((step) => marks[(number + step) % marks.length] ?? ''),
    });
    if (number % 4 === 0)
      await client.entries.attach({ id, fileId: newId(), file: pngFile(`${number}.png`, 300) });
  }
  const fields = { name: 'Evening', text: `# Evening\n\n${'Apa yang baik? '.repeat(20)}` };
  for (let number = 0; number < 30; number += 1) {
    await client.templates.add({ id: newId(), fields });
    await client.support.addComfort({ id: newId(), title: `Comfort ${number}` });
  }
  const [first, second] = await client.contacts.listIds({});
  for (const contactId of [first, second]) await client.support.addPerson({ contactId: contactId ?? '' });
  const line = { name: 'Somebody who listens', phone: '119', link: null, hours: null, note: null };
  await client.support.saveHelplines({ country: 'ID', checkedOn: '2026-03-01', lines: [line, line] });
  await client.support.changeSettings({ covers: false, country: 'ID' });
  await client.moods.rename({ mood: 1, name: 'Di dasar' });
}

function describe(folder: string): Omit<Fixture, 'folder'> {
  const path = join(folder, 'langkah.db');
  return look(path, (raw) => ({
    path,
    rows: dumpTables(raw),
    pages: raw.prepare<[], PageFact>('SELECT name, pageno, pagetype, ncell FROM dbstat').all(),
    databaseId: String(raw.prepare('SELECT id FROM identity').pluck().get()),
  }));
}

/** Looks into a closed database, and leaves nothing beside it. */
export function look<T>(path: string, work: (raw: Database) => T): T {
  const raw = new DatabaseConstructor(path, { readonly: true });
  try {
    return work(raw);
  } finally {
    raw.close();
    for (const ending of ['-wal', '-shm']) rmSync(path + ending, { force: true });
  }
}

/** Pages of a table or index. */
export const pagesOf = ({ pages }: Fixture, name: string, type: PageFact['pagetype'] = 'leaf') =>
  pages.filter((page) => page.name === name && page.pagetype === type).map(({ pageno }) => pageno);

export function middleOf<T>(list: readonly T[]): T {
  const found = list[Math.floor(list.length / 2)];
  if (found === undefined) throw new Error('there is none');
  return found;
}

export function overwrite(path: string, at: number, bytes: Uint8Array): void {
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, bytes.byteLength, at);
  closeSync(file);
}

export const destroyPage = (path: string, number: number, bytes: Uint8Array = Buffer.alloc(pageBytes)) =>
  overwrite(path, (number - 1) * pageBytes, bytes);

/** How many rows of a table lie on a page, wholly or with a part. */
export function rowsOn({ pages }: Fixture, table: string, number: number): number {
  const page = pages.find(({ name, pageno }) => name === table && pageno === number);
  if (page?.pagetype === 'leaf') return page.ncell;
  return page?.pagetype === 'overflow' ? 1 : 0;
}

export interface Outcome extends Salvage {
  target: string;
  /** What was read of one table, and how many rows there should have been. */
  of(table: string): { read: number; refused: number; entryCount: number | null };
}

/** Damages a copy, reads it, and looks at what came of it. Nothing of it is left. */
export function salvageCopy<T>(
  { path, databaseId }: Pick<Fixture, 'path' | 'databaseId'>,
  spoil: (path: string) => void,
  work: (raw: Database, outcome: Outcome) => T,
  known = { databaseId, schemaNumber: migrations.length } as Parameters<typeof salvage>[0]['known'],
): T {
  const scratch = makeFolder();
  const [copy, target] = [join(scratch, 'langkah.db'), join(scratch, 'salvaged.db')];
  try {
    cpSync(path, copy);
    spoil(copy);
    const done = salvage({ path: copy, target, now: 0, known });
    const of = (table: string) =>
      done.tables.find(({ name }) => name === table) ?? { read: -1, refused: -1, entryCount: null };
    return look(target, (raw) => work(raw, { ...done, target, of }));
  } finally {
    removeFolder(scratch);
  }
}
