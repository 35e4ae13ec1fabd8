import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { limits } from '#contract/limits.ts';
import { ListStates } from '#ui/components/list-states.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useKeepFocus } from '#ui/lib/keep-focus.ts';
import { SupportSection } from '../support-section.tsx';
import { ComfortList } from './comfort-list.tsx';
import classes from './comforts.module.css';
import { Suggestions } from './suggestions.tsx';
import { useAddComfort } from './use-add-comfort.ts';

/** So many of one's own, and nothing is suggested any more. */
const enough = 3;

/** What helps the person, in their own words and order. */
export function Comforts() {
  const { t } = useTranslation('support');
  const api = useApi();
  const query = useQuery(api.support.listComforts.queryOptions({ input: {} }));
  const { typed, setTyped, finish, add } = useAddComfort();
  const root = useKeepFocus<HTMLDivElement>();
  const comforts = query.data ?? [];
  return (
    <SupportSection part="comforts">
      <div ref={root} className={classes.root}>
        <ListStates query={query} isEmpty={comforts.length === 0} empty={null}>
          <ComfortList comforts={comforts} />
        </ListStates>
        {query.isSuccess && comforts.length < enough && (
          <Suggestions taken={comforts.map(({ title }) => title)} onTake={add} />
        )}
        {/* Whoever has as many as there may be takes one away before. */}
        {comforts.length < limits.comforts && (
          <TextInput
            size="md"
            label={t('comforts.add')}
            placeholder={t('comforts.placeholder')}
            maxLength={limits.line}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onBlur={() => void finish()}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void finish();
            }}
          />
        )}
      </div>
    </SupportSection>
  );
}
