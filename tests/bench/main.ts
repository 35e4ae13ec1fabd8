import { benchBackups } from './bench-backups.ts';
import { benchCanvas } from './bench-canvas.ts';
import { benchContacts } from './bench-contacts.ts';
import { benchCore } from './bench-core.ts';
import { benchDesktop } from './bench-desktop.ts';
import { benchIdeas } from './bench-ideas.ts';
import { benchImports } from './bench-imports.ts';
import { benchJournal } from './bench-journal.ts';
import { benchLearning } from './bench-learning.ts';
import { benchPage } from './bench-page.ts';
import { benchReports } from './bench-reports.ts';
import { makeWorkspace } from './dataset.ts';

const given = process.argv.slice(2);
const parts = [
  'core',
  'contacts',
  'learning',
  'journal',
  'ideas',
  'reports',
  'backups',
  'imports',
  'page',
  'canvas',
  'desktop',
];
const wanted = (part: string) => given.includes(part) || !parts.some((other) => given.includes(other));
const counts = given.map(Number).filter((count) => count > 0);

if (wanted('core')) {
  for (const count of counts.length > 0 ? counts : [100, 1_000, 10_000, 100_000]) {
    const workspace = makeWorkspace(count);
    await benchCore(workspace, count);
    workspace.remove();
  }
}
if (wanted('contacts')) {
  for (const count of counts.length > 0 ? counts : [500, 5_000]) await benchContacts(count);
}
if (wanted('learning')) {
  for (const count of counts.length > 0 ? counts : [200]) await benchLearning(count);
}
if (wanted('journal')) {
  for (const count of counts.length > 0 ? counts : [8_000]) await benchJournal(count);
}
if (wanted('ideas')) {
  for (const count of counts.length > 0 ? counts : [40]) await benchIdeas(count);
}
if (wanted('reports')) {
  for (const count of counts.length > 0 ? counts : [10_000]) await benchReports(count);
}
if (wanted('backups')) await benchBackups(counts.length > 0 ? counts : [20, 200]);
if (wanted('imports')) await benchImports(counts.length > 0 ? counts : [5_000]);
if (wanted('page')) await benchPage(counts.length > 0 ? counts : [100, 10_000]);
if (wanted('canvas')) await benchCanvas(counts.length > 0 ? counts : [20, 150]);
if (wanted('desktop')) await benchDesktop();
