import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { once } from '#ui/lib/one-click.ts';
import classes from './comforts.module.css';

/** Small things that cost nothing and ask nobody. */
const suggestions = ['water', 'walk', 'outside', 'song', 'call', 'silence'] as const;

interface SuggestionsProps {
  /** What stands on the list already. */
  taken: readonly string[];
  onTake: (title: string) => void;
}

/** For an empty list: each becomes one's own with one click. */
export function Suggestions({ taken, onTake }: SuggestionsProps) {
  const { t } = useTranslation('support');
  const offered = suggestions
    .map((name) => t(`comforts.suggestion.${name}`))
    .filter((title) => !taken.includes(title));
  return (
    <section className={classes.suggestions} aria-label={t('comforts.suggestions')}>
      <p className={classes.quiet}>{t(taken.length === 0 ? 'comforts.empty' : 'comforts.more')}</p>
      <div className={classes.chips}>
        {offered.map((title) => (
          <Button
            key={title}
            variant="light"
            className={classes.chip ?? ''}
            leftSection={<IconPlus size="1rem" aria-hidden="true" />}
            onClick={once(() => onTake(title))}
          >
            {title}
          </Button>
        ))}
      </div>
    </section>
  );
}
