import { Anchor, Switch } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Company, CompanyChanges } from '#contract/companies.ts';
import { limits } from '#contract/limits.ts';
import { AutosaveText } from '#ui/components/autosave-text.tsx';
import { ListStates } from '#ui/components/list-states.tsx';
import { WarmPaths } from '#ui/components/people/warm-paths.tsx';
import { RoomHeader } from '#ui/components/room-header.tsx';
import { useApi, useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFormatting } from '#ui/lib/formatting.ts';
import classes from './companies.module.css';

/** One company: what is known of it, and the applications sent there. */
export function CompanyPage() {
  const { t } = useTranslation(['companies', 'network']);
  const api = useApi();
  const { id } = useParams({ from: '/companies/$id' });
  const query = useQuery(api.companies.get.queryOptions({ input: { id } }));
  const company = query.data;
  return (
    <>
      <RoomHeader title={company?.name ?? t('companies:company')} />
      <div className={classes.page}>
        <ListStates query={query} isEmpty={!company} empty={null}>
          {company && (
            <>
              <CompanyFields key={company.id} company={company} />
              <CompanyApplications companyId={company.id} />
              <WarmPaths target={{ companyId: company.id }} empty={t('network:warm.nobody')}>
                <h2 className={classes.heading}>{t('network:warm.title')}</h2>
              </WarmPaths>
            </>
          )}
        </ListStates>
      </div>
    </>
  );
}

function CompanyFields({ company }: { company: Company }) {
  const { t } = useTranslation('companies');
  const api = useApi();
  const client = useClient();
  const queries = useQueryClient();
  const { id } = company;
  const avoid = useCommand(client.companies.change, {
    announce: (changed) => t(changed.avoid ? 'avoidOn' : 'avoidOff'),
  });
  async function save(changes: CompanyChanges, base: CompanyChanges) {
    const saved = await client.companies.change({ id, changes, base });
    queries.setQueryData(api.companies.get.queryKey({ input: { id } }), saved);
  }
  return (
    <div className={classes.fields}>
      <AutosaveText
        label={t('name')}
        stored={company.name}
        whileTyping={false}
        save={(name, base) => save({ name }, { name: base })}
      />
      <div>
        <AutosaveText
          label={t('website')}
          inputMode="url"
          stored={company.website ?? ''}
          whileTyping={false}
          save={(website, base) => save({ website }, { website: base || null })}
        />
        {company.website && (
          <Anchor href={company.website} target="_blank" rel="noreferrer" size="sm">
            {t('openWebsite')}
          </Anchor>
        )}
      </div>
      <AutosaveText
        label={t('location')}
        stored={company.location ?? ''}
        save={(location, base) => save({ location }, { location: base || null })}
      />
      <Switch
        label={t('avoid')}
        description={t('avoidHelp')}
        checked={company.avoid}
        onChange={(event) => void avoid.run({ id, changes: { avoid: event.currentTarget.checked } })}
      />
      <AutosaveText
        label={t('notes')}
        multiline
        stored={company.notes}
        save={(notes, base) => save({ notes }, { notes: base })}
      />
    </div>
  );
}

function CompanyApplications({ companyId }: { companyId: string }) {
  const { t } = useTranslation(['companies', 'words']);
  const api = useApi();
  const { day } = useFormatting();
  const inputOf = (archived: boolean) => ({
    filter: { companyId, archived },
    sort: { by: 'changedAt', direction: 'descending' } as const,
    limit: limits.page,
  });
  const live = useQuery(api.applications.list.queryOptions({ input: inputOf(false) }));
  const archived = useQuery(api.applications.list.queryOptions({ input: inputOf(true) }));
  const stages = useQuery(api.stages.list.queryOptions({ input: {} })).data ?? [];
  const cards = [...(live.data?.rows ?? []), ...(archived.data?.rows ?? [])];
  const stageName = (id: string) => {
    const stage = stages.find((candidate) => candidate.id === id);
    return stage ? (stage.name ?? t(`words:meaning.${stage.meaning}`)) : '';
  };
  return (
    <section aria-label={t('companies:applications')}>
      <h2 className={classes.heading}>{t('companies:applications')}</h2>
      {cards.length === 0 && live.isSuccess && (
        <p className={classes.muted}>{t('companies:noApplications')}</p>
      )}
      <ul className={classes.applications}>
        {cards.map((card) => (
          <li key={card.id}>
            <Link className={classes.row} to="/applications" search={{ open: card.id }}>
              <span className={classes.name}>{card.role}</span>
              <span>{stageName(card.stageId)}</span>
              {card.archivedAt !== null && <span className={classes.muted}>{t('companies:archived')}</span>}
              <span className={classes.muted}>{day(card.stageSince)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
