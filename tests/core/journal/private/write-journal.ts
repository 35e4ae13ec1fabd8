import type { ContractRouterClient } from '@orpc/contract';
import { v7 as newId } from 'uuid';
import type { Contract } from '#contract/index.ts';
import { addEntry, knownMark } from '#tests/helpers/journal.ts';
import type { Told } from './find-words.ts';

type Client = ContractRouterClient<Contract>;

/** Writes a word of its own into every field of the Journal that takes one, as the person would: through its procedures. */
export async function writeJournal(client: Client, contactId: string): Promise<Told[]> {
  const told: Told[] = [];
  function word(field: string): string {
    const letters = String.fromCharCode(97 + Math.floor(told.length / 26), 97 + (told.length % 26));
    told.push({ field, word: `zuqwex${letters}vyk` });
    return told.at(-1)?.word ?? '';
  }
  const country = 'ZQ';
  told.push({ field: 'country', word: country });

  const own = await client.marks.add({
    id: newId(),
    kind: 'factor',
    name: word('name of a mark'),
    category: word('category of a mark'),
  });
  const walk = await knownMark(client, 'walk');
  await client.marks.change({ id: walk, changes: { name: word('name of a mark that came along') } });
  await client.moods.rename({ mood: 1, name: word('name of a mood') });

  const markIds = [own.id, walk];
  const kept = await addEntry(client, {
    text: `A ${word('text of an entry')}, kept.`,
    mood: 1,
    energy: 5,
    markIds,
  });
  await attach(client, kept.id, word('name of a file'), word('bytes of a file'));
  await client.entries.change({ id: kept.id, changes: { text: `Now ${word('changed text')}.` } });
  const old = await addEntry(client, { text: word('text in the trash'), writtenOn: '2026-02-02', markIds });
  await attach(client, old.id, word('name of a file in the trash'), word('bytes of a file in the trash'));
  await client.entries.trash({ ids: [old.id] });
  const fileId = await attach(
    client,
    kept.id,
    word('name of a file taken off'),
    word('bytes of a file taken off'),
  );
  await client.entries.detach({ id: kept.id, fileId });

  const template = { name: word('name of a template'), text: word('text of a template') };
  await client.templates.add({ id: newId(), fields: template });
  await client.support.addComfort({ id: newId(), title: word('what helps') });
  await client.support.addPerson({ contactId });
  await client.support.saveHelplines({
    country,
    checkedOn: '2026-01-02',
    lines: [
      {
        name: word('name of a helpline'),
        phone: word('phone of a helpline'),
        link: `https://${word('link of a helpline')}.example/`,
        hours: word('hours of a helpline'),
        note: word('note of a helpline'),
      },
    ],
  });
  await client.support.changeSettings({ country, covers: false, hidesOnBlur: true, offersHelp: false });
  for (const key of [
    'entries.checkIn',
    'templates.add',
    'marks.add',
    `support.helplines.${country}`,
    'moods.rename',
  ])
    await client.drafts.save({ key, content: JSON.stringify({ text: word(`draft ${key}`) }) });

  // What was taken back waits to be done again.
  await addEntry(client, { text: word('text that was undone') });
  await client.history.undo({});
  return told;
}

async function attach(client: Client, id: string, name: string, content: string): Promise<string> {
  const start = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const fileId = newId();
  await client.entries.attach({ id, fileId, file: new File([start, content.repeat(3)], `${name}.png`) });
  return fileId;
}
