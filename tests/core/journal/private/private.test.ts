import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#contract/index.ts';
import { journalNouns } from '#contract/journal-parts.ts';
import { journalTableNames } from '#core/jobs/take-out-journal.ts';
import { finish } from '#tests/helpers/finish-task.ts';
import { createTestCore, type TestCore } from '#tests/helpers/test-core.ts';
import { createTestDesktop } from '#tests/helpers/test-desktop.ts';
import { makeFolder, removeFolder } from '#tests/helpers/workspace-folder.ts';
import { makeZip, readTexts } from '../../transfers/zip.ts';
import { doEverything } from './do-everything.ts';
import { findWords, type Told } from './find-words.ts';
import { lookAround, lookFor } from './look-around.ts';
import { makeWorld } from './make-world.ts';
import { moveHouse } from './move-house.ts';
import { recordAnswers } from './recording-client.ts';
import { writeJournal } from './write-journal.ts';

type Answer = [name: string, answer: unknown];

const proceduresOfOthers = Object.entries(contract)
  .filter(([noun]) => !(journalNouns as readonly string[]).includes(noun))
  .flatMap(([noun, verbs]) => Object.keys(verbs).map((verb) => `${noun}.${verb}`));

/** Somebody who brings entries in is shown them as they will stand in the Journal. */
const partOfTheJournal = 'imports.previewEntries';

/** What says how much there is of everything, or what was done last; that it holds no word is proven all the same. */
const countsTheJournal = [
  'backups.getState',
  'backups.list',
  'backups.listHolding',
  'history.get',
  'shell.watch',
  'transfers.preview',
  'trash.list',
  'workspace.get',
  'workspace.watch',
];
/** There is nothing to rescue in a workspace that is open. */
const refusedHere = [
  'rescue.look',
  'rescue.restore',
  'rescue.salvage',
  'rescue.startEmpty',
  'workspace.letGo',
  'workspace.putBack',
];

/** Ids, days, places in an order, names of our own. */
const columnsOfIds = [
  'comforts.id',
  'comforts.position',
  'entries.id',
  'entries.written_on',
  'entry_files.entry_id',
  'entry_files.file_id',
  'entry_marks.entry_id',
  'entry_marks.mark_id',
  'helpline_cards.checked_on',
  'marks.id',
  'marks.kind',
  'marks.known',
  'marks.position',
  'support_people.contact_id',
  'templates.id',
];

const uncovered = (called: Iterable<string>, all = proceduresOfOthers) =>
  all.filter((name) => !new Set(called).has(name));

async function leaksIn(answers: readonly Answer[], told: readonly Told[]): Promise<string[]> {
  const found = await Promise.all(answers.map(([, answer]) => findWords(answer, told)));
  return answers.flatMap(([name], index) => (found[index] ?? []).map((field) => `${name}: ${field}`));
}

let own: TestCore;
let folder: string;
let told: Told[];
let before: Answer[];
let after: Answer[];
const answers: Answer[] = [];
const printed: unknown[] = [];
const desktop = createTestDesktop();
let wordsFound = 0;
let copies: { bundle: Uint8Array; asked: Uint8Array };

beforeAll(async () => {
  folder = makeFolder();
  own = createTestCore({
    desktop,
    settings: { reminders: true },
    printing: {
      async print(html) {
        printed.push(html);
        const pdf = await PDFDocument.create();
        pdf.addPage();
        return pdf.save();
      },
    },
  });
  own.clock.setHour(9);
  const world = await makeWorld(own.client);
  const client = recordAnswers(own.client, (name, answer) => void answers.push([name, answer]));
  const leaving = new AbortController();
  for (const noun of ['shell', 'workspace'] as const) void listen(client[noun].watch, leaving.signal);
  const look = async () => {
    const start = answers.length;
    await lookAround(client, world);
    return answers.slice(start);
  };
  before = await look();
  told = await writeJournal(own.client, world.contactId);
  after = await look();
  for (const { word } of told) wordsFound += await lookFor(client, word);
  // Reminders are given when the machine wakes.
  own.core.handlePower('resume');
  copies = { bundle: await exportFrom('bundle'), asked: await exportFrom('open') };
  await doEverything(client, world);
  await moveHouse(client, desktop, folder);
  await own.core.receiveFile(`${folder}/taken.zip`);
  leaving.abort();
}, 120_000);
afterAll(() => {
  own.close();
  removeFolder(folder);
});

type Watch = (
  input: Record<string, never>,
  options: { signal: AbortSignal },
) => Promise<AsyncIterable<unknown>>;

/** Hears all that a stream says until the signal; what is said is recorded on its way. */
async function listen(watch: Watch, signal: AbortSignal): Promise<void> {
  try {
    for await (const _ of await watch({}, { signal }));
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

async function exportFrom(kind: 'bundle' | 'open') {
  const written = await finish(own.client.transfers.export({ kind, language: 'en', withJournal: true }));
  const { file } = await own.client.transfers.fetch({ exportId: written.exportId });
  return file.bytes();
}

const failed = (answer: unknown) => typeof answer === 'object' && answer !== null && 'failure' in answer;

describe('the whole program, with a word in every field of the Journal', () => {
  it('is used: whoever adds a procedure says here how it is called', () => {
    expect(uncovered(answers.map(([name]) => name))).toEqual([]);
    const refused = answers.filter(([, answer]) => failed(answer)).map(([name]) => name);
    expect([...new Set(refused)].sort()).toEqual(refusedHere);
    expect(told.length).toBeGreaterThanOrEqual(25);
  });

  it('gives none of them away outside of it', async () => {
    const ofOthers = answers.filter(([name]) => name !== partOfTheJournal);
    expect(await leaksIn(ofOthers, told)).toEqual([]);
  });

  it('finds none of them where it looks for words', () => {
    expect(wordsFound).toBe(0);
  });

  it('answers the same as if nothing had been written', () => {
    const others = (list: readonly Answer[]) => list.filter(([name]) => !countsTheJournal.includes(name));
    expect(others(after)).toEqual(others(before));
    expect(others(after).length).toBeGreaterThan(50);
  });

  it('writes none of them into the log, the settings, a notification, a question or a print', async () => {
    expect(desktop.notices.length).toBeGreaterThan(0);
    expect(desktop.asked.length).toBeGreaterThan(0);
    expect(printed.length).toBeGreaterThan(0);
    const said: Answer[] = [
      ['log', own.log],
      ['settings', own.settings.read()],
      ['notices', desktop.notices],
      ['questions', desktop.asked],
      ['prints', printed],
    ];
    expect(await leaksIn(said, told)).toEqual([]);
  });

  it('leaves no file with any of them but the workspace and its backups', async () => {
    const files = readdirSync(own.path, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && !/^langkah.*\.db(-\w+)?$/.test(file.name))
      .map((file) => join(file.parentPath, file.name));
    const said = [...files, `${folder}/taken.zip`].map((path): Answer => [path, readFileSync(path)]);
    expect(await leaksIn(said, told)).toEqual([]);
  });

  it('puts all of them into the copy of everything, and into tables for which the Journal was asked', async () => {
    // What was undone is no part of anything any more, and two letters stand in everything.
    const lost = ['country', 'text of an entry', 'text that was undone'];
    const kept = told.map(({ field }) => field).filter((field) => !lost.includes(field));
    for (const file of [copies.bundle, copies.asked]) {
      const found = await findWords(file, told);
      expect(kept.filter((field) => !found.includes(field))).toEqual([]);
    }
  });

  it('has a word in every column of the Journal that can hold one', async () => {
    const texts = await readTexts(copies.asked);
    const columns = journalTableNames.flatMap((table) =>
      columnsWithoutWord(JSON.parse(texts[`data/${table}.json`] ?? '[]')).map(
        (column) => `${table}.${column}`,
      ),
    );
    expect(columns.sort()).toEqual(columnsOfIds);
  });
});

/** Columns in which texts stand and none of the words. */
function columnsWithoutWord(rows: readonly Record<string, unknown>[]): string[] {
  const holding = (test: (text: string) => boolean) =>
    rows.flatMap((row) =>
      Object.keys(row).filter((column) => typeof row[column] === 'string' && test(String(row[column]))),
    );
  const withWord = new Set(
    holding((text) => told.some(({ word }) => text.toLowerCase().includes(word.toLowerCase()))),
  );
  const withText = new Set(holding(() => true));
  return [...withText].filter((column) => !withWord.has(column));
}

describe('this proof', () => {
  const secret = [{ field: 'text', word: 'zuqwexaavyk' }];
  const bytes = new TextEncoder().encode('…zuqwexaavyk…');

  it.each<[string, () => unknown]>([
    ['a text', () => ({ rows: [{ notes: 'My Zuqwexaavyk.' }] })],
    ['a name of a field', () => ({ zuqwexaavyk: 1 })],
    ['a failure', () => new Map([['message', 'zuqwexaavyk']])],
    ['bytes', () => bytes],
    ['a file', () => new File([bytes], 'a.csv')],
    ['the name of a file', () => new File([], 'zuqwexaavyk.csv')],
    [
      'Base64 at any place',
      () => ['', 'a', 'ab'].map((start) => btoa(`${start}zuqwexaavyk and more`)).slice(1),
    ],
  ])('finds a word in %s', async (_, make) => {
    expect(await leaksIn([['contacts.get', make()]], secret)).toEqual(['contacts.get: text']);
  });

  it('finds a word in an archive inside an archive', async () => {
    const inner = await makeZip({ 'a.json': 'zuqwexaavyk' });
    const file = new File([await makeZip({ 'inner.zip': inner })], 'outer.zip');
    expect(await leaksIn([['transfers.fetch', file]], secret)).toEqual(['transfers.fetch: text']);
  });

  it('finds two letters only where they stand alone', async () => {
    const country = [{ field: 'country', word: 'ZQ' }];
    expect(await findWords({ a: 'ZQ', b: 'AZQB' }, country)).toEqual(['country']);
    expect(await findWords({ b: 'AZQB' }, country)).toEqual([]);
  });

  it('misses a procedure that nobody called', () => {
    expect(uncovered(proceduresOfOthers.slice(1))).toEqual(proceduresOfOthers.slice(0, 1));
  });
});
