import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { addIdea, addNotes, addWholeIdea } from '#tests/helpers/ideas.ts';
import { addCertificate, pdfFile } from '#tests/helpers/learning.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { addContact } from '#tests/helpers/people.ts';
import { addApplication, stageWith } from '#tests/helpers/scenery.ts';
import { readArchive } from './read-archive.ts';

let core: MemoryCore;
beforeEach(() => {
  core = createMemoryCore('2026-04-20');
  return () => core.close();
});

describe('of an idea', () => {
  const ideas = { parts: ['ideas' as const] };

  test('says which versions of its canvas were kept, on which day and with how many notes', async () => {
    const { client } = core;
    const { id: ideaId } = await addIdea(client);
    await addNotes(client, ideaId, 'problem', ['One', 'Two']);
    await client.canvases.saveVersion({ ideaId, id: newId(), name: 'Before the market' });
    await addNotes(client, ideaId, 'problem', ['Three']);
    await client.canvases.saveVersion({ ideaId, id: newId(), name: 'After it' });
    expect(await readArchive(core, ideas)).toMatch(
      /Versions\nDay \| Version \| Canvas \| Notes\n20 Apr 2026 \| 1\. Before the market \| .+ \| 2\n20 Apr 2026 \| 2\. After it \| .+ \| 3$/m,
    );
    expect(await readArchive(core, { ...ideas, to: '2026-04-19' })).not.toContain('Before the market');
  });

  test('tells of rounds of questions, also of one that nobody answered', async () => {
    const { client } = core;
    const { id: ideaId } = await addIdea(client);
    const [noteId = ''] = await addNotes(client, ideaId, 'problem', ['Cooking takes long']);
    const roundId = newId();
    const fields = { title: 'Neighbours', introduction: 'Please be honest', plannedOn: '2026-05-02' };
    await client.feedback.addRound({ id: roundId, ideaId, fields });
    const questions = [
      { id: newId(), text: 'Would you buy it?', kind: 'yes_no' as const, noteId },
      { id: newId(), text: 'How long do you cook?', kind: 'text' as const, noteId: null },
    ];
    await client.feedback.saveQuestions({ roundId, questions });
    expect(await readArchive(core, ideas)).toContain(
      [
        ...['Feedback round: Neighbours', 'Planned for', '2 May 2026', 'Answers', 'nothing yet'],
        ...['Introduction above the questions', 'Please be honest', 'Questions'],
        ...['Question | Answer | Asks about', 'Would you buy it? | Yes or no | Cooking takes long'],
        'How long do you cook? | Free text',
      ].join('\n'),
    );
    const answers = [{ questionId: questions[0]?.id ?? '', text: null, number: 1 }];
    await client.feedback.add({ id: newId(), ideaId, fields: { roundId, givenOn: '2026-04-02', answers } });
    expect(await readArchive(core, ideas)).toContain('Answers\n1\n');
    expect(await readArchive(core, { ...ideas, hides: ['notes'] })).not.toContain('Please be honest');
  });

  test('says what speaks for and against its notes', async () => {
    const { client } = core;
    const { ideaId, contactId } = await addWholeIdea(client);
    const read = () => readArchive(core, ideas);
    for (const line of [
      'Note | Evidence | What it says',
      'note | Experiment: experiment | Speaks for it',
      'note | Feedback: giver, 8 Mar 2026 | Speaks against it',
      'note | File: file.pdf | Speaks for it',
      'note | Contact: giver | Does not decide',
    ])
      expect(await read()).toContain(line);
    await client.contacts.trash({ ids: [contactId] });
    expect(await read()).toContain('note | Feedback: 8 Mar 2026 | Speaks against it');
    const hidden = await readArchive(core, { ...ideas, hides: ['companies'] });
    expect(hidden).toContain('note | File | Speaks for it');
    await client.ideas.trash({ ids: [ideaId] });
    expect(await read()).not.toContain('Evidence');
  });
});

test('calls stages as the person does, and says when a result came', async () => {
  const { client } = core;
  const { id } = await addApplication(client, 'Rimba', { appliedOn: '2026-03-02' });
  const interview = await stageWith(client, 'interview');
  await client.stages.change({ id: interview.id, changes: { name: 'Tea with the team' } });
  await client.applications.changeStage({ id, stageId: interview.id, afterId: null, on: '2026-03-05' });
  const links = [{ noun: 'application' as const, id }];
  const fields = { happenedOn: '2026-03-06', result: 'Friendly', resultOn: '2026-03-09' };
  await client.activities.add({ id: newId(), kind: 'call', links, fields });
  const text = await readArchive(core, { parts: ['applications', 'activities'] });
  expect(text.match(/Stage changed: Tea with the team/g)).toHaveLength(2);
  expect(text.match(/Friendly · 9 Mar 2026/g)).toHaveLength(2);
});

test('tells of the rules of offices that the person wrote or changed, and of no others', async () => {
  const { client } = core;
  const { content } = await client.ruleProfiles.get({ id: 'germany' });
  await client.ruleProfiles.save({ id: 'germany', content: { ...content, isPerCompany: true } });
  await client.ruleProfiles.save({
    id: newId(),
    content: {
      ...{ name: 'Office in Bandung', asOf: '2026-03-01', source: 'Its letter' },
      period: { unit: 'week', startsOn: 3 },
      needs: [
        { count: 2, kinds: ['application', 'event'] },
        { count: null, kinds: ['call'] },
      ],
      ...{ isPerCompany: true, columns: ['date', 'employer'], keep: { text: 'Two years', days: 90 } },
      ...{ remarks: ['I was ill in May.', 'I moved.'], hints: ['Ask for Mr Harun'] },
    },
  });
  const rules = { parts: ['activities' as const], to: '2026-01-01' };
  const text = await readArchive(core, rules);
  expect(text).toContain(
    [
      ...['Office in Bandung', 'Origin', 'written by yourself', 'Where this is written', 'Its letter'],
      ...['Read on', '1 Mar 2026', 'Weeks begin on', 'Wednesday', 'To be kept'],
      ...['Two years · 90 days after the benefits end', 'Columns', 'Date, Employer or organiser'],
      'What the office asks for',
      'In each week: at least 2 of these: Application, Event; or as many as agreed or said by letter of these: Call. Applications to the same company count once in each of them.',
      ...['Sentences on the record', 'I was ill in May.', 'I moved.', 'Good to know', 'Ask for Mr Harun'],
    ].join('\n'),
  );
  expect(text).toContain('came with Langkah, changed by you');
  expect(text).not.toContain('Washington');
  expect(text).toContain('Ledger of activities2 records');
  const hidden = await readArchive(core, { ...rules, hides: ['notes'] });
  expect(hidden).toContain('I moved.');
  expect(hidden).not.toContain('Harun');
});

test('says which skills the person noted as asked for', async () => {
  const { client } = core;
  const { id: applicationId } = await addApplication(client);
  await client.skills.tagApplication({ applicationId, add: ['Weaving', 'Batik'] });
  expect(await readArchive(core, { parts: ['applications'] })).toContain(
    'Skills asked for\nBatik, Weaving\n',
  );
});

test('tells of a company whose only application is in the trash', async () => {
  const { client } = core;
  const { id, companyId } = await addApplication(client, 'Graha');
  await client.companies.change({ id: companyId, changes: { notes: 'Kind people' } });
  await client.applications.trash({ ids: [id] });
  expect(await readArchive(core, { parts: ['applications'] })).toMatch(/Graha\n.*Kind people/s);
});

test('says how often the person wants to be in touch with those that carry a tag', async () => {
  const { client } = core;
  await addContact(client, 'Tono', { tagNames: ['Alumni', 'Close', 'Daily'] });
  const tags = await client.tags.list({});
  const change = (name: string, intervalDays: number) =>
    client.tags.change({ id: tags.find((tag) => tag.name === name)?.id ?? '', changes: { intervalDays } });
  await change('Close', 14);
  await change('Daily', 1);
  const text = 'Alumni, Close (in touch every 14 days), Daily (in touch every day)';
  expect(await readArchive(core, { parts: ['contacts'] })).toContain(text);
});

test('says at what time something was, where that is known', async () => {
  const { client } = core;
  const happenedAt = new Date(2026, 3, 2, 14, 5).getTime();
  const fields = { happenedOn: '2026-04-02', happenedAt, title: 'Fair' };
  const links = [{ noun: 'application' as const, id: (await addApplication(client)).id }];
  await client.activities.add({ id: newId(), kind: 'event', links, fields });
  expect(await readArchive(core, { parts: ['activities'] })).toMatch(/2 Apr 2026, 14:05 .+ \| Event: Fair/);
});

test('says since when a file is kept', async () => {
  const { client } = core;
  const { id } = await addCertificate(client, 'Analytics');
  await client.certificates.attach({ id, fileId: newId(), file: pdfFile() });
  expect(await readArchive(core, { parts: ['files'] })).toMatch(/Certificate: Analytics \| 20 Apr 2026 \| /);
});
