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
import { targetOf } from './recognise.ts';
import { suggestMapping } from './suggest-mapping.ts';

export interface ImportsOptions {
  target: ImportTarget;
  contactTarget: ContactTarget;
  stages: StagesService;
  clock: Clock;
  log: Log;
  jobs: JobRunner;
  /** Of the person: the language, and the currency for amounts that name none. */
  settings: SettingsStore;
  /** Changes with every commit. */
  revision: () => number;
}

const largeBytes = 20_000_000;
const longestMs = 10_000;
const longestOfLargeMs = 60_000;
const exampleCount = 5;
const exampleLength = 200;

export function createImports(options: ImportsOptions) {
  const { target, contactTarget, stages, clock, log, jobs, settings, revision } = options;
  const inspections = createInspections();
  const words = () => createImportWords(settings.read().language ?? 'en');
  const shared = { inspections, clock, log, revision };
  const currency = () => settings.read().currency;
  const applications = createApplicationsImport({ ...shared, target, stageReader, currency });
  const contacts = createContactsImport({ ...shared, target: contactTarget, words });

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
    };
  }

  return {
    async inspect({ file }) {
      if (file.size > limits.importBytes)
        throw new Failure('IMPORT_TOO_LARGE', { limit: limits.importBytes });
      const { kind, parts, later, length } = await jobs.run(
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
        later,
      };
    },
    previewApplications: applications.preview,
    previewContacts: contacts.preview,
    run({ parts }) {
      const total = {
        applications: { addedCount: 0 },
        contacts: { addedCount: 0, changedCount: 0 },
        skippedCount: 0,
      };
      for (const part of parts) {
        if (part.target === 'applications') {
          const { addedCount, skippedCount } = applications.run(part.importId, part.mapping);
          total.applications.addedCount += addedCount;
          total.skippedCount += skippedCount;
        } else {
          const done = contacts.run(part.importId, part.mapping, part.choices, part.revision);
          total.contacts.addedCount += done.addedCount;
          total.contacts.changedCount += done.changedCount;
          total.skippedCount += done.skippedCount;
        }
      }
      return total;
    },
  } satisfies Services['imports'];
}
