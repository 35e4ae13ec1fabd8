import type { Settings } from '#contract/settings.ts';
import type { Services } from '../commands/services.ts';
import type { SettingsStore } from '../ports.ts';

export function createSettings({ store }: { store: SettingsStore }) {
  return {
    get: () => store.read(),
    change(changes) {
      const current = store.read();
      const given = Object.entries(changes).filter(([, value]) => value !== undefined);
      const next: Settings = {
        ...current,
        ...Object.fromEntries(given),
        views: { ...current.views, ...changes.views },
      };
      store.write(next);
      return next;
    },
  } satisfies Services['settings'];
}
