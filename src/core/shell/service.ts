import { basename } from 'node:path';
import { EventPublisher } from '@orpc/server';
import { Failure } from '#contract/failures.ts';
import { limits } from '#contract/limits.ts';
import { type OpenableFile, openableFiles, type ShellEvent } from '#contract/shell.ts';
import type { Services } from '../commands/services.ts';
import { writeWholeFile } from '../database/write-whole-file.ts';
import type { Desktop, Ports } from '../ports.ts';
import { readChosenFile } from './read-chosen-file.ts';

const mostBytes = {
  table: limits.importBytes,
  proof: limits.fileBytes,
  canvas: limits.canvasFileBytes,
  answers: limits.answersFileBytes,
} as const satisfies Record<OpenableFile, number>;

export type Shell = ReturnType<typeof createShell>;

/** What the page asks of the program around it, and what that program tells the page. */
export function createShell({ ports, workspacePath }: { ports: Ports; workspacePath: string }) {
  const publisher = new EventPublisher<{ event: ShellEvent }>({ maxBufferedEvents: 20 });
  const waiting = new Map<number, () => void>();
  let lastRequest = 0;

  function desktop(): Desktop {
    if (!ports.desktop) throw new Failure('NOT_AVAILABLE');
    return ports.desktop;
  }

  /** What was asked for before there was a page to hear it, such as with the file the program was started with. */
  const unheard: ShellEvent[] = [];

  return {
    tell(event: Exclude<ShellEvent, { kind: 'save' }>): void {
      if (publisher.size === 0) unheard.push(event);
      else publisher.publish('event', event);
    },

    /** Resolves when a page has stored what was typed, at the latest after `longestMs`; at once when there is no page. */
    async requestSave(longestMs: number): Promise<void> {
      if (publisher.size === 0) return;
      lastRequest += 1;
      const request = lastRequest;
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, longestMs);
      waiting.set(request, resolve);
      publisher.publish('event', { kind: 'save', request });
      await promise;
      clearTimeout(timer);
      waiting.delete(request);
    },

    service: {
      getAbilities: () => ({
        pdf: ports.printing !== null,
        platform: ports.platform,
        events: ports.desktop !== null,
        dialogs: ports.desktop !== null,
        dataFolder: ports.desktop !== null,
        notifications: Boolean(ports.desktop?.notify),
        tray: ports.desktop?.hasTray ?? false,
      }),
      watch() {
        const events = publisher.subscribe('event');
        for (const event of unheard.splice(0)) publisher.publish('event', event);
        return events;
      },
      confirmSaved({ request }) {
        waiting.get(request)?.();
        return {};
      },
      async saveFile({ file }) {
        const path = await desktop().askSavePath(file.name);
        if (path === null) return { name: null };
        writeWholeFile(path, Buffer.from(await file.arrayBuffer()));
        return { name: basename(path) };
      },
      async openFile({ kind }) {
        const path = await desktop().askOpenPath(openableFiles[kind]);
        if (path === null) return { file: null };
        const isArchive = kind === 'table' && /\.zip$/i.test(path);
        const most = isArchive ? limits.bundleBytes : mostBytes[kind];
        return { file: new File([await readChosenFile(path, most)], basename(path)) };
      },
      async openDataFolder() {
        await desktop().showFolder(workspacePath);
        return {};
      },
    } satisfies Services['shell'],
  };
}
