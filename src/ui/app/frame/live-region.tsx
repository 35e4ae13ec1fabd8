import { VisuallyHidden } from '@mantine/core';
import { useSpokenText } from '#ui/lib/announce.ts';

/** The one place from which screen readers hear what happened. */
export function LiveRegion() {
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {useSpokenText()}
    </VisuallyHidden>
  );
}
