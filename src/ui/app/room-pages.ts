import { lazyRouteComponent } from '@tanstack/react-router';
import { NotFoundPage } from './pages/not-found-page.tsx';

// Each room is a file of its own in the bundle, read when it is first opened.
const files = import.meta.glob<Record<string, never>>('#ui/rooms/*/*-page.tsx');
const importers = new Map(
  Object.entries(files).map(([path, importer]) => [path.replace(/^.*rooms\//, ''), importer]),
);

/** Whether this build has the page: `applications/applications-page.tsx`. */
export function hasPage(file: string): boolean {
  return importers.has(file);
}

/** The page that `file` exports under `name`. */
export function pageOf(file: string, name: string) {
  const importer = importers.get(file);
  return importer ? lazyRouteComponent(importer, name) : NotFoundPage;
}
