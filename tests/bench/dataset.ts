import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import type { ApplicationChanges } from '#contract/applications.ts';
import { contactStates, interactionKinds } from '#contract/contact-parts.ts';
import { goalStates, progressMeasures } from '#contract/learning-parts.ts';
import { defaultSettings } from '#contract/settings.ts';
import { createChangeStream } from '#core/changes/change-stream.ts';
import { openDatabase } from '#core/database/open-database.ts';
import { addDays } from '#core/dates/calendar.ts';
import { createJobRunner } from '#core/jobs/job-runner.ts';
import type { Ports } from '#core/ports.ts';
import { createWorkspace } from '#core/workspace/create-workspace.ts';
import { spawnJobHere } from '#tests/helpers/spawn-job.ts';

const firstNames = [
  'Rimba',
  'Cahaya',
  'Nusantara',
  'Samudra',
  'Merapi',
  'Kencana',
  'Lestari',
  'Bintang',
  'Tirta',
  'Garuda',
  'Anggrek',
  'Surya',
  'Mitra',
  'Sentosa',
  'Pelita',
  'Wahana',
];
const secondNames = [
  'Digital',
  'Pangan',
  'Logistik',
  'Energi',
  'Medika',
  'Finansial',
  'Edukasi',
  'Karya',
  'Teknologi',
  'Konstruksi',
  'Media',
  'Retail',
  'Agro',
  'Farma',
  'Travel',
  'Asuransi',
];
const levels = ['Junior', 'Senior', 'Lead', 'Associate', 'Principal', 'Interim'];
const roles = [
  'data analyst',
  'accountant',
  'product designer',
  'warehouse supervisor',
  'nurse',
  'backend engineer',
  'teacher',
  'sales executive',
  'recruiter',
  'copywriter',
  'project manager',
  'legal counsel',
];
const places = ['Jakarta', 'Bandung', 'Surabaya', 'Medan', 'Denpasar', 'Makassar', 'Yogyakarta', 'Remote'];
const sources = ['linkedin', 'jobstreet', 'glints', 'kalibrr', 'company_site', 'referral'];
const tagNames = ['dream job', 'near home', 'through Ayu', 'flexible hours', 'night shift', 'visa'];
export const words =
  'team customer quarterly report budget supplier stock deadline meeting remote office training schedule contract salary review interview portfolio reference certificate degree spreadsheet dashboard python sql english indonesian travel weekend shift warehouse patient lesson campaign brand design release testing security audit invoice ledger compliance'.split(
    ' ',
  );

export interface Workspace {
  path: string;
  ids: string[];
  /** Milliseconds each addition took, all in one transaction. */
  msPerAddition: number;
  remove(): void;
}

export const benchPorts: Ports = {
  clock: { now: () => Date.UTC(2026, 2, 10, 3), today: () => '2026-03-10', monotonicMs: () => 0 },
  settings: { read: () => ({ ...defaultSettings, language: 'en', welcomed: true }), write: () => {} },
  printing: null,
  log: { write: () => {} },
  platform: 'browser',
  desktop: null,
  spawnJob: spawnJobHere,
};

/** A workspace with `count` applications of believable texts, the same ones every time, written by the core's own services. */
export function makeWorkspace(count: number): Workspace {
  return fillWorkspace(count, ({ applications, stages }, random, pick) => {
    const stageIds = stages.list().map(({ id }) => id);
    return (id) => {
      const stageId = stageIds[Math.floor(random() ** 2 * stageIds.length)] ?? '';
      const tags = random() < 0.4 ? [pick(tagNames)] : [];
      applications.add({ id, stageId, tagNames: tags, fields: makeFields(random, pick) });
    };
  });
}

const people = ['Sari', 'Budi', 'Rina', 'Agus', 'Dewi', 'Maya', 'Fajar', 'Nadia', 'Yusuf', 'Laras'];
/** Interactions of a contact of `makeContacts`. */
export const entriesEach = 4;

/** A workspace with `count` contacts, each with four interactions, a third with an interval. */
export function makeContacts(count: number): Workspace {
  return fillWorkspace(count, ({ contacts }, random, pick) => {
    let number = 0;
    return (id) => {
      number += 1;
      contacts.add({
        id,
        state: pick(contactStates),
        tagNames: random() < 0.4 ? [pick(tagNames)] : [],
        fields: {
          name: `${pick(people)} ${pick(secondNames)} ${number}`,
          company: `PT ${pick(firstNames)} ${pick(secondNames)} ${1 + Math.floor(random() * 40)}`,
          role: `${pick(levels)} ${pick(roles)}`,
          email: `person${number}@people.example`,
          links: [`https://www.linkedin.com/in/person-${number}`],
          location: pick(places),
          intervalDays: number % 3 === 0 ? 30 : null,
        },
      });
      for (let entry = 0; entry < entriesEach; entry += 1) {
        const on = addDays('2026-03-10', -Math.floor(random() * 700));
        const kind = pick(interactionKinds);
        contacts.log({
          id: newId(),
          contactId: id,
          kind,
          on,
          note: pick(words),
          method: null,
          direction: null,
        });
      }
    };
  });
}

/** Of `makeLearning`, for each goal. */
export const sessionsPerGoal = 25;

/** A workspace with `count` goals, each with five milestones, a skill or two, a course with dated sessions and 25 sessions in two years. */
export function makeLearning(count: number): Workspace {
  return fillWorkspace(count, ({ goals, resources, sessions }, random, pick) => (id) => {
    const skillNames = [pick(words), pick(words)];
    const fields = { title: `${pick(levels)} ${pick(roles)}`, skillNames, totalMinutes: 3_000 };
    const progressBy = pick(progressMeasures);
    goals.add({ id, state: pick(goalStates), fields: { ...fields, progressBy } });
    for (let step = 0; step < 5; step += 1) {
      const milestoneId = newId();
      goals.addMilestone({ id: milestoneId, goalId: id, title: pick(words) });
      const doneOn = addDays('2026-03-10', -Math.floor(random() * 90));
      if (step < 2) goals.changeMilestone({ id: milestoneId, changes: { doneOn } });
    }
    const resourceId = newId();
    resources.add({ id: resourceId, fields: { title: `${pick(words)} ${pick(words)}`, goalId: id } });
    const days = { on: '2026-02-01', everyWeeks: 1, untilOn: '2026-04-01' };
    resources.addLessons({ resourceId, title: null, minutes: 90, ...days });
    for (let session = 0; session < sessionsPerGoal; session += 1) {
      const on = addDays('2026-03-10', -Math.floor(random() * 700));
      const about = { goalId: id, resourceId: session % 2 === 0 ? resourceId : null };
      sessions.log({ id: newId(), minutes: 15 + Math.floor(random() * 90), on, note: pick(words), ...about });
    }
  });
}

export type Pick = <T>(list: readonly T[]) => T;
type Fill = (
  services: ReturnType<typeof createWorkspace>['services'],
  random: () => number,
  pick: Pick,
) => (id: string) => void;

export function fillWorkspace(count: number, fill: Fill): Workspace {
  const path = mkdtempSync(join(tmpdir(), 'langkah-bench-'));
  const now = benchPorts.clock.now();
  const database = openDatabase({ folder: path, kind: 'browser', now, copyBeforeMigration: () => {} });
  const workspace = createWorkspace(
    database,
    benchPorts,
    createChangeStream(),
    createJobRunner(benchPorts.spawnJob),
  );
  const random = seeded(20_260_310);
  const add = fill(workspace.services, random, (list) => list[Math.floor(random() * list.length)] as never);
  const ids: string[] = [];
  const begin = performance.now();
  const batch = 2_000;
  for (let done = 0; done < count; done += batch) {
    // The log of changes would otherwise hold the inverse of everything.
    workspace.history.pass(() => {
      for (let index = done; index < Math.min(done + batch, count); index += 1) {
        const id = newId();
        add(id);
        ids.push(id);
      }
    });
  }
  const msPerAddition = (performance.now() - begin) / count;
  database.close();
  return { path, ids, msPerAddition, remove: () => rmSync(path, { recursive: true, force: true }) };
}

function makeFields(random: () => number, pick: Pick) {
  const text = (length: number) => Array.from({ length }, () => pick(words)).join(' ');
  const pay = Math.round(random() * 200) * 100_000 + 4_000_000;
  const appliedOn = addDays('2026-03-10', -Math.floor(random() * 700));
  const fields: ApplicationChanges & { company: string; role: string } = {
    company: `PT ${pick(firstNames)} ${pick(secondNames)} ${1 + Math.floor(random() * 40)}`,
    role: `${pick(levels)} ${pick(roles)}`,
    location: pick(places),
    source: pick(sources),
    workMode: pick(['on_site', 'hybrid', 'remote'] as const),
    payMin: pay,
    payMax: pay + 2_000_000,
    payCurrency: 'IDR',
    payPeriod: 'month',
    appliedOn,
    link: `https://jobs.example.com/${Math.floor(random() * 1e9)}`,
    notes: text(20 + Math.floor(random() * 60)),
    postingText: text(120 + Math.floor(random() * 120)),
  };
  if (random() < 0.3)
    Object.assign(fields, {
      nextStep: `Ask about ${pick(words)}`,
      nextStepOn: addDays('2026-03-10', Math.floor(random() * 21)),
    });
  return fields;
}

/** mulberry32: the same numbers everywhere. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
