import { linkOptions } from '@tanstack/react-router';
import type { DueItem } from '#contract/today.ts';

/** Where what is due is shown, and can be moved or done. */
export function placeOf({ kind, noun, id, recordId }: DueItem) {
  const open = { open: recordId };
  switch (noun) {
    case 'application':
      return linkOptions({ to: '/applications', search: open });
    case 'contact':
      return linkOptions({ to: '/contacts', search: open });
    case 'community':
      return linkOptions({ to: '/communities', search: open });
    case 'goal':
      return linkOptions({ to: '/learning', search: open });
    case 'resource':
      return linkOptions({ to: '/learning', search: { view: 'resources', ...open } });
    case 'certificate':
      return linkOptions({ to: '/learning', search: { view: 'certificates', ...open } });
    case 'idea':
      return kind === 'promotion' || kind === 'experiment' || kind === 'feedback'
        ? linkOptions({
            to: '/ideas/$id',
            params: { id: recordId },
            search: { view: viewOf[kind], ...(kind !== 'feedback' && { open: id }) },
          })
        : linkOptions({ to: '/ideas', search: open });
  }
}

const viewOf = { promotion: 'promotion', experiment: 'experiments', feedback: 'feedback' } as const;
