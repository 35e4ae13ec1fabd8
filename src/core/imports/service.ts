import { Failure } from '#contract/failures.ts';
import type { ImportPart } from '#contract/imports.ts';
import { limits } from '#contract/limits.ts';
import type { StageMeaning } from '#contract/stages.ts';
import type { Services } from '../commands/services.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { Clock, Log, SettingsStore } from '../ports.ts';
import type { StagesService } from '../stages/service.ts';
import { createApplicationsImport } from './applications-import.ts';
import { meaningOfWord, stageWordKey } from './cells/stage-words.ts';
import type { ContactTarget } from './contacts/contact-target.ts';
import { createContactsImport } from './contacts/contacts-import.ts';
import { suggestContactMapping } from './contacts/suggest-contact-mapping.ts';
import type { ReadPart } from './file-parts.ts';
import type { ImportTarget } from './import-target.ts';
import { createImportWords } from './import-words.ts';
import { createInspections } from './inspections.ts';
import type { ResourceTarget } from './learning/resource-target.ts';
import { createResourcesImport } from './learning/resources-import.ts';
import type { SkillTarget } from './learning/skill-target.ts';
import { createSkillsImport } from './learning/skills-import.ts';
import { suggestLearning } from './learning/suggest-learning.ts';
import { targetOf } from './recognise.ts';
import { suggestMapping } from './suggest-mapping.ts';

export interface ImportsOptions {
  target: ImportTarget;
  contactTarget: ContactTarget;
  resourceTarget: ResourceTarget;
  skillTarget: SkillTarget;
  stages: StagesService;
  clock: Clock;
  log: Log;
  jobs: JobRunner;
  /** Of the person: the language, and the currency for amounts that name none. */
  settings: SettingsStore;
  /** Changes with every commit. */
  revision: () => number;
}

type ImportOrder = Parameters<Services['imports']['run']>[0]['parts'][number];

const largeBytes = 20_000_000;
const longestMs = 10_000;
const longestOfLargeMs = 60_000;
const exampleCount = 5;
const exampleLength = 200;

export function createImports(options: ImportsOptions) {
  const { target, contactTarget, resourceTarget, skillTarget, stages, clock, log, jobs, settings, revision } =
    options;
  const inspections = createInspections();
  const words = () => createImportWords(settings.read().language ?? 'en');
  const shared = { inspections, clock, log, revision };
  const currency = () => settings.read().currency;
  const applications = createApplicationsImport({ ...shared, target, stageReader, currency });
  const contacts = createContactsImport({ ...shared, target: contactTarget, words });
  const resources = createResourcesImport({ ...shared, target: resourceTarget, currency });
  const skills = createSkillsImport({ ...shared, target: skillTarget });

  /** The meaning of a word for a stage: that of the person's own stage of that name, else that of the lists. */
  function stageReader(): (word: string) => StageMeaning | null {
    const own = new Map(
      stages.list().flatMap(({ name, meaning }) => (name ? [[stageWordKey(name), meaning]] : [])),
    );
    return (word) => own.get(stageWordKey(word)) ?? meaningOfWord(word);
  }

  function describe(
    { source, encoding, table, name }: ReadPart & { name: string },
    importId: string,
  ): ImportPart {
    const today = clock.today();
    const suggested = suggestMapping(table, stageReader(), today);
    return {
      importId,
      source,
      name,
      encoding,
      delimiter: table.delimiter,
      headers: table.headers,
      examples: table.rows
        .slice(0, exampleCount)
        .map(({ cells }) => cells.map((cell) => cell.slice(0, exampleLength).toWellFormed())),
      rowCount: table.rows.length,
      target: targetOf(table.headers, source),
      applications: suggested,
      contacts: suggestContactMapping({ table, source }, today, suggested),
      ...suggestLearning(table, today, suggested),
    };
  }

  function runPart(part: ImportOrder): { addedCount: number; changedCount?: number; skippedCount: number } {
    if (part.target === 'applications') return applications.run(part.importId, part.mapping);
    if (part.target === 'resources') return resources.run(part.importId, part.mapping);
    if (part.target === 'skills') return skills.run(part.importId, part.mapping);
    return contacts.run(part.importId, part.mapping, part.choices, part.revision);
  }

  return {
    async inspect({ file }) {
      if (file.size > limits.importBytes)
        throw new Failure('IMPORT_TOO_LARGE', { limit: limits.importBytes });
      const { kind, parts, length } = await jobs.run(
        'readImportFile',
        { bytes: new Uint8Array(await file.arrayBuffer()) },
        file.size < largeBytes ? longestMs : longestOfLargeMs,
        // It may use 256 MiB.
        { died: 'IMPORT_TOO_LARGE', late: 'IMPORT_TIMEOUT' },
      );
      const named = parts.map((part) => {
        const { table, source } = part;
        const headers = source === 'vcard' ? words().cardHeaders : table.headers;
        return { ...part, name: part.name ?? file.name, table: { ...table, headers } };
      });
      const kept = inspections.add(named, length);
      return {
        fileName: file.name,
        kind,
        parts: named.flatMap((part, index) => {
          const id = kept[index]?.id;
          return id === undefined ? [] : [describe(part, id)];
        }),
      };
    },
    previewApplications: applications.preview,
    previewContacts: contacts.preview,
    previewResources: resources.preview,
    previewSkills: skills.preview,
    run({ parts }) {
      const total = {
        applications: { addedCount: 0 },
        contacts: { addedCount: 0, changedCount: 0 },
        resources: { addedCount: 0 },
        skills: { addedCount: 0, changedCount: 0 },
        skippedCount: 0,
      };
      for (const part of parts) {
        const { skippedCount, ...done } = runPart(part);
        const counts: { addedCount: number; changedCount?: number } = total[part.target];
        counts.addedCount += done.addedCount;
        if (counts.changedCount !== undefined) counts.changedCount += done.changedCount ?? 0;
        total.skippedCount += skippedCount;
      }
      return total;
    },
  } satisfies Services['imports'];
}
