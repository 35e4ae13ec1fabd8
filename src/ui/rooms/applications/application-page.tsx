import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ListStates } from '#ui/components/list-states.tsx';
import { RoomHeader } from '#ui/components/room-header.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { useShortcut } from '#ui/lib/shortcut.ts';
import classes from './application-page.module.css';
import { ApplicationMenu } from './application-panel.tsx';
import { ApplicationDetails } from './details/application-details.tsx';

/** One application with the whole page to itself. */
export function ApplicationPage() {
  const { t } = useTranslation(['applications', 'app']);
  const api = useApi();
  const router = useRouter();
  const { navigate } = router;
  const { id } = useParams({ from: '/applications/$id' });
  const query = useQuery(api.applications.get.queryOptions({ input: { id } }));
  const application = query.data;
  const back = () => {
    if (router.history.canGoBack()) router.history.back();
    else void router.navigate({ to: '/applications', search: { open: id } });
  };
  useShortcut('Escape', 'app:shortcut.close', back, { inPalette: false });
  return (
    <>
      <RoomHeader
        title={application?.role ?? t('applications:application')}
        detail={application?.companyName}
      >
        {application && <ApplicationMenu application={application} />}
        <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden="true" />} onClick={back}>
          {t('app:back')}
        </Button>
      </RoomHeader>
      <div className={classes.root}>
        <ListStates query={query} isEmpty={!application} empty={null}>
          {application && (
            <ApplicationDetails
              application={application}
              onOpen={(other) => void navigate({ to: '/applications/$id', params: { id: other } })}
            />
          )}
        </ListStates>
      </div>
    </>
  );
}
