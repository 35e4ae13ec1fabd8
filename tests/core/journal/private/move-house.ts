import { finish } from '#tests/helpers/finish-task.ts';
import type { TestDesktop } from '#tests/helpers/test-desktop.ts';
import type { Client } from './make-world.ts';

/** Copies, restores and empties the workspace in every way there is. What needs a workspace that cannot be opened is refused here. */
export async function moveHouse(client: Client, desktop: TestDesktop, folder: string): Promise<void> {
  await keepCopies(client, desktop, folder);
  await takeAlong(client, desktop, folder);
  await visitTheSample(client);
  await rescueNothing(client);
}

async function keepCopies({ backups, trash }: Client, desktop: TestDesktop, folder: string) {
  desktop.folder = folder;
  await backups.chooseSecondFolder({});
  const { id } = await backups.make({});
  await backups.verify({ id });
  await backups.preview({ id });
  await backups.rehearse({});
  await backups.listHolding({ refs: null });
  await backups.eraseTrashed({ refs: null });
  await backups.stopErasing({});
  await backups.forgetSecondFolder({});
  const listed = await trash.list({});
  await trash.purge({ refs: listed.slice(0, 1).map(({ noun, id: recordId }) => ({ noun, id: recordId })) });
  await trash.empty({});
  await backups.restore({ id });
}

async function takeAlong({ transfers }: Client, desktop: TestDesktop, folder: string) {
  const open = { kind: 'open', language: 'en' } as const;
  const { exportId } = await finish(transfers.export(open));
  const { file } = await transfers.fetch({ exportId });
  await finish(transfers.receive({ file }));
  desktop.savePath = `${folder}/taken.zip`;
  await transfers.save({ exportId });
  desktop.openPath = desktop.savePath;
  const { received } = await finish(transfers.open({}));
  const receivedId = received?.receivedId ?? '';
  await transfers.get({ receivedId });
  await transfers.restore({ receivedId });
}

async function visitTheSample({ workspace }: Client) {
  await workspace.openSample({ language: 'id' });
  await workspace.leaveSample({});
}

async function rescueNothing({ backups, rescue, workspace }: Client) {
  const [newest] = await backups.list({});
  await rescue.retry({});
  const refused = [
    rescue.restore({ id: newest?.id ?? '' }),
    rescue.look({}),
    rescue.salvage({}),
    rescue.startEmpty({}),
    workspace.putBack({}),
    workspace.letGo({}),
  ];
  await Promise.allSettled(refused);
}
