import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';

type Given = string | { name: string; buffer: Buffer };
type Act = () => Promise<void>;

/** Through the chooser of the browser. */
export async function chooseInPage(page: Page, file: Given, act: Act): Promise<void> {
  const asking = page.waitForEvent('filechooser');
  await act();
  const chooser = await asking;
  await chooser.setFiles(typeof file === 'string' ? file : { ...file, mimeType: 'text/csv' });
}

/** Through the dialog of the system, which a test answers. `folder`: where a file can lie that is not there yet. */
export async function chooseInDialog(
  program: ElectronApplication,
  folder: string,
  file: Given,
  act: Act,
): Promise<void> {
  const path = typeof file === 'string' ? file : join(folder, file.name);
  if (typeof file !== 'string') writeFileSync(path, file.buffer);
  await program.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
  await act();
}

export async function saveFromPage(page: Page, act: Act): Promise<{ name: string; path: string }> {
  const coming = page.waitForEvent('download');
  await act();
  const download = await coming;
  return { name: download.suggestedFilename(), path: await download.path() };
}

/** Saves where the dialog proposes it, but in the folder of the test. */
export async function saveInDialog(
  program: ElectronApplication,
  folder: string,
  act: Act,
): Promise<{ name: string; path: string }> {
  await program.evaluate(({ dialog }) => {
    const answers = Promise.withResolvers<string>();
    Object.assign(globalThis, { proposed: answers.promise });
    dialog.showSaveDialog = ((_window: unknown, { defaultPath }: { defaultPath: string }) => {
      answers.resolve(defaultPath);
      const { chosenFolder } = globalThis as unknown as { chosenFolder: string };
      return Promise.resolve({
        canceled: false,
        filePath: `${chosenFolder}/${defaultPath.split(/[\\/]/).at(-1)}`,
      });
    }) as typeof dialog.showSaveDialog;
  });
  await program.evaluate(
    (_electron, chosenFolder) => void Object.assign(globalThis, { chosenFolder }),
    folder,
  );
  await act();
  const proposed = await program.evaluate(
    () => (globalThis as unknown as { proposed: Promise<string> }).proposed,
  );
  const name = basename(proposed);
  return { name, path: join(folder, name) };
}
