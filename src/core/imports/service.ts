import type { StageMeaning } from '#contract/stages.ts';
import type { Services } from '../commands/services.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { Clock, Log, SettingsStore } from '../ports.ts';
import type { StagesService } from '../stages/service.ts';
import { createApplicationsImport } from './applications-import.ts';
import { meaningOfWord, stageWordKey } from './cells/stage-words.ts';
import type { ContactTarget } from './contacts/contact-target.ts';
import { createContactsImport } from './contacts/contacts-import.ts';
import { describePart } from './describe-part.ts';
import type { ImportTarget } from './import-target.ts';
import { createImportWords } from './import-words.ts';
import { createInspections } from './inspections.ts';
import { createEntriesImport } from './journal/entries-import.ts';
import type { EntryTarget } from './journal/entry-target.ts';
import type { ResourceTarget } from './learning/resource-target.ts';
import { createResourcesImport } from './learning/resources-import.ts';
import type { SkillTarget } from './learning/skill-target.ts';
import { createSkillsImport } from './learning/skills-import.ts';
import { createReceiver } from './receive-file.ts';

export interface ImportsOptions {
  target: ImportTarget;
  contactTarget: ContactTarget;
  resourceTarget: ResourceTarget;
  skillTarget: SkillTarget;
  entryTarget: EntryTarget;
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

export function createImports(options: ImportsOptions) {
  const { target, contactTarget, resourceTarget, skillTarget, entryTarget } = options;
  const { stages, clock, log, jobs, settings, revision } = options;
  const inspections = createInspections();
  const receiver = createReceiver({ jobs });
  const language = () => settings.read().language ?? 'en';
  const words = () => createImportWords(language());
  const shared = { inspections, clock, log, revision };
  const currency = () => settings.read().currency;
  const applications = createApplicationsImport({ ...shared, target, stageReader, currency });
  const contacts = createContactsImport({ ...shared, target: contactTarget, words });
  const resources = createResourcesImport({ ...shared, target: resourceTarget, currency });
  const skills = createSkillsImport({ ...shared, target: skillTarget });
  const entries = createEntriesImport({ ...shared, target: entryTarget, language });

  /** The meaning of a word for a stage: that of the person's own stage of that name, else that of the lists. */
  function stageReader(): (word: string) => StageMeaning | null {
    const own = new Map(
      stages.list().flatMap(({ name, meaning }) => (name ? [[stageWordKey(name), meaning]] : [])),
    );
    return (word) => own.get(stageWordKey(word)) ?? meaningOfWord(word);
  }

  function runPart(part: ImportOrder): { addedCount: number; changedCount?: number; skippedCount: number } {
    if (part.target === 'applications') return applications.run(part.importId, part.mapping);
    if (part.target === 'resources') return resources.run(part.importId, part.mapping);
    if (part.target === 'skills') return skills.run(part.importId, part.mapping);
    if (part.target === 'entries') return entries.run(part.importId, part.mapping);
    return contacts.run(part.importId, part.mapping, part.choices, part.revision);
  }

  const service = {
    async inspect({ file }) {
      const { kind, parts, length, folder } = await receiver.receive(file);
      const named = parts.map((part) => {
        const { table, source } = part;
        const headers = source === 'vcard' ? words().cardHeaders : table.headers;
        return { ...part, name: part.name ?? file.name, table: { ...table, headers } };
      });
      const category = words().markCategory;
      const describing = { today: clock.today(), meaningOf: stageReader(), category };
      const kept = inspections.add(named, { length, folder });
      return {
        fileName: file.name,
        kind,
        parts: named.flatMap((part, index) => {
          const inspection = kept[index];
          return inspection ? [describePart(inspection, part, describing)] : [];
        }),
      };
    },
    forget({ importIds }) {
      inspections.forget(importIds);
      return {};
    },
    previewApplications: applications.preview,
    previewContacts: contacts.preview,
    previewResources: resources.preview,
    previewSkills: skills.preview,
    previewEntries: entries.preview,
    run({ parts }) {
      const total = {
        applications: { addedCount: 0 },
        contacts: { addedCount: 0, changedCount: 0 },
        resources: { addedCount: 0 },
        skills: { addedCount: 0, changedCount: 0 },
        entries: { addedCount: 0 },
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

  return {
    service,
    /** Lets go of everything that was read. */
    close(): void {
      inspections.forgetAll();
      receiver.close();
    },
  };
}
