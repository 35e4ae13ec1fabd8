import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Application } from '#contract/applications.ts';
import { ListStates } from '#ui/components/list-states.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { CardMenuItems } from './board/card-menu.tsx';
import { ApplicationDetails } from './details/application-details.tsx';

/** One application beside the list it was opened from. */
export function ApplicationPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('applications');
  const api = useApi();
  const navigate = useNavigate();
  const query = useQuery(api.applications.get.queryOptions({ input: { id } }));
  const application = query.data;
  return (
    <Panel
      title={application?.role ?? t('application')}
      onClose={onClose}
      onExpand={() => void navigate({ to: '/applications/$id', params: { id } })}
      actions={application && <ApplicationMenu application={application} />}
    >
      <ListStates query={query} isEmpty={!application} empty={null}>
        {application && (
          <ApplicationDetails
            application={application}
            onOpen={(other) => void navigate({ to: '/applications/$id', params: { id: other } })}
          />
        )}
      </ListStates>
    </Panel>
  );
}

export function ApplicationMenu({ application }: { application: Application }) {
  const { t } = useTranslation('applications');
  return (
    <Menu position="bottom-end" width={232}>
      <Menu.Target>
        <ActionIcon aria-label={t('menu')}>
          <IconDots size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <CardMenuItems card={application} />
      </Menu.Dropdown>
    </Menu>
  );
}
