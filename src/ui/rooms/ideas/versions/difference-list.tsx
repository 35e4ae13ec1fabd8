import { IconArrowRight, IconMinus, IconPencil, IconPlus, type TablerIcon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { VersionNote } from '#contract/canvases.ts';
import type { BlockChanges, Change } from './by-block.ts';
import classes from './versions.module.css';

const icons: Readonly<Record<Change['kind'], TablerIcon>> = {
  added: IconPlus,
  changed: IconPencil,
  moved: IconArrowRight,
  removed: IconMinus,
};

/** What differs, each with a word and a sign of its own. */
export function DifferenceList({ groups }: { groups: readonly BlockChanges[] }) {
  const { t } = useTranslation('canvases');
  return groups.map(({ block, changes }) => (
    <section key={block} className={classes.block} aria-label={t(`block.${block}`)}>
      <h3 className={classes.blockName}>{t(`block.${block}`)}</h3>
      <ul className={classes.changes}>
        {changes.map((change) => (
          <ChangeRow key={change.kind + change.note.id} change={change} />
        ))}
      </ul>
    </section>
  ));
}

function ChangeRow({ change }: { change: Change }) {
  const { t } = useTranslation(['ideas', 'canvases']);
  const Icon = icons[change.kind];
  return (
    <li className={classes.change} data-kind={change.kind}>
      <span className={classes.kind}>
        <Icon size="1rem" aria-hidden="true" />
        {change.kind === 'moved'
          ? change.before.block === change.note.block
            ? t('ideas:version.movedWithin')
            : t('ideas:version.movedFrom', { block: t(`canvases:block.${change.before.block}`) })
          : t(`ideas:version.kind.${change.kind}`)}
      </span>
      {change.kind === 'changed' ? (
        <BeforeAndAfter before={change.before} after={change.note} />
      ) : (
        <span className={classes.text}>{change.note.text}</span>
      )}
    </li>
  );
}

function BeforeAndAfter({ before, after }: { before: VersionNote; after: VersionNote }) {
  const { t } = useTranslation(['ideas', 'canvases', 'words']);
  const isReworded = before.text !== after.text;
  const importance = (given: number | null) =>
    given === null ? t('ideas:assumption.notSaid') : t(`canvases:importance.${given}`);
  const state = ({ assumption }: VersionNote) =>
    assumption === null ? t('ideas:version.plain') : t(`canvases:assumption.${assumption}`);
  const facts = [
    ...(before.assumption === after.assumption
      ? []
      : [{ what: t('ideas:assumption.state'), was: state(before), is: state(after) }]),
    ...(before.importance === after.importance
      ? []
      : [
          {
            what: t('ideas:assumption.importance'),
            was: importance(before.importance),
            is: importance(after.importance),
          },
        ]),
    ...(before.color === after.color
      ? []
      : [
          {
            what: t('ideas:version.color'),
            was: t(`words:color.${before.color}`),
            is: t(`words:color.${after.color}`),
          },
        ]),
  ];
  return (
    <span className={classes.text}>
      {isReworded && (
        <>
          <span className={classes.muted}>{t('ideas:version.before')} </span>
          <del>{before.text}</del>
          <br />
          <span className={classes.muted}>{t('ideas:version.after')} </span>
        </>
      )}
      <span>{after.text}</span>
      {facts.map(({ what, was, is }) => (
        <span key={what} className={classes.fact}>
          {t('ideas:version.fact', { what, was, is })}
        </span>
      ))}
    </span>
  );
}
