import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import page from '../ideas.module.css';
import type { IdeaViewProps } from '../view-props.ts';
import { Comparison } from './comparison.tsx';
import { SaveForm } from './save-form.tsx';
import { VersionRow } from './version-row.tsx';
import classes from './versions.module.css';

/** Named states of the canvas: kept, compared with each other and with what stands there now, and brought back. */
export function VersionsView({ idea, isReadOnly, openId, onOpen }: IdeaViewProps) {
  const { t } = useTranslation(['ideas', 'canvases']);
  const api = useApi();
  const root = useKeepFocus<HTMLOListElement>();
  const query = useQuery(api.canvases.listVersions.queryOptions({ input: { ideaId: idea.id } }));
  const versions = query.data ?? [];
  const compared = versions.find(({ id }) => id === openId) ?? versions[0];
  return (
    <div className={page.page}>
      {!isReadOnly && <SaveForm idea={idea} />}
      <ListStates
        query={query}
        isEmpty={versions.length === 0}
        empty={<EmptyState illustration="window" sentence={t('ideas:version.empty')} />}
      >
        <ol ref={root} className={classes.list} aria-label={t('ideas:version.list')}>
          {versions.map((version) => (
            <VersionRow
              key={version.id}
              ideaId={idea.id}
              version={version}
              isReadOnly={isReadOnly}
              isCompared={version.id === compared?.id}
              onCompare={() => onOpen(version.id)}
            />
          ))}
        </ol>
        {compared && <Comparison versions={versions} from={compared} onFrom={onOpen} idea={idea} />}
      </ListStates>
    </div>
  );
}
