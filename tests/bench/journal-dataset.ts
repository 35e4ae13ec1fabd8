import { crc32, deflateSync } from 'node:zlib';
import { v7 as newId } from 'uuid';
import { knownMarks } from '#contract/journal-parts.ts';
import { addDays } from '#core/dates/calendar.ts';
import { fillWorkspace, type Pick, type Workspace, words } from './dataset.ts';

const years = 10;
const daysKept = Math.round(years * 365.25);
const entriesPerPhoto = 40;
const photoBytes = 600_000;
const entriesPerApplication = 20;
const markNames = Object.values(knownMarks).flatMap((categories) => Object.values(categories).flat());

/**
 * A workspace with `count` entries in ten years, the oldest first: most with an energy and a few marks, two thirds with a text, each fortieth with a photo, a twentieth of them
 * on the day of an application that goes on to a refusal, a silence or an interview.
 */
export function makeJournal(count: number): Workspace {
  return fillWorkspace(count, ({ entries, marks, applications, activities, stages }, random, pick) => {
    const markIds = new Map(marks.list().map(({ id, known }) => [known, id]));
    const stageIds = new Map(stages.list().map(({ id, meaning }) => [meaning, id]));
    let number = 0;

    function apply(on: string): void {
      const id = newId();
      const later = addDays(on, 20) < '2026-03-10' ? addDays(on, 20) : '2026-03-10';
      const fields = { company: `PT ${pick(words)} ${pick(words)}`, role: pick(words), appliedOn: on };
      applications.add({ id, tagNames: [], fields });
      const stageId = stageIds.get(pick(['rejected', 'no_answer', 'interview'] as const)) ?? '';
      applications.changeStage({ id, stageId, afterId: null, on: later });
      if (random() >= 0.3) return;
      const links = [{ noun: 'application' as const, id }];
      activities.add({ id: newId(), kind: 'interview', links, fields: { happenedOn: later } });
    }

    return (id) => {
      const writtenOn = addDays('2026-03-10', Math.floor((number * daysKept) / count) + 1 - daysKept);
      const text = makeText(random, pick);
      const names = Array.from({ length: Math.floor(random() * 7) }, () => pick(markNames));
      entries.add({
        id,
        fields: {
          writtenOn,
          minute: 360 + Math.floor(random() * 1_000),
          mood: text === '' || random() < 0.95 ? 1 + Math.floor(random() * 5) : null,
          energy: random() < 0.8 ? 1 + Math.floor(random() * 5) : null,
          markIds: names.flatMap((name) => markIds.get(name) ?? []),
          text,
        },
      });
      if (number % entriesPerPhoto === 0) {
        const file = { name: `photo-${number}.png`, bytes: makePhoto(random) };
        entries.attach({ id, fileId: newId(), file });
      }
      if (number % entriesPerApplication === 0) apply(writtenOn);
      number += 1;
    };
  });
}

function makeText(random: () => number, pick: Pick): string {
  const length = random() < 0.65 ? 15 + Math.floor(random() ** 3 * 600) : 0;
  return Array.from({ length }, () => pick(words)).join(' ');
}

/** A picture of one dot that weighs as much as a photo: what is not needed to draw it stands in a chunk of its own. */
function makePhoto(random: () => number): Uint8Array<ArrayBuffer> {
  const size = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const weight = Buffer.alloc(photoBytes);
  for (let at = 0; at < photoBytes; at += 4) weight.writeUInt32LE(Math.floor(random() * 2 ** 32), at);
  const chunks = [
    ['IHDR', size],
    ['weIt', weight],
    ['IDAT', deflateSync(Buffer.from([0, 128]))],
    ['IEND', Buffer.alloc(0)],
  ] as const;
  const parts = chunks.map(([name, content]) => {
    const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
    const edges = Buffer.alloc(8);
    edges.writeUInt32BE(content.length, 0);
    edges.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([edges.subarray(0, 4), named, edges.subarray(4)]);
  });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(Buffer.concat([signature, ...parts]));
}
