import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ListStates } from '#ui/components/list-states.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { ContactMenu } from './contact-menu.tsx';
import { ContactDetails } from './details/contact-details.tsx';

/** One contact beside the list it was opened from. */
export function ContactPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('contacts');
  const api = useApi();
  const query = useQuery(api.contacts.get.queryOptions({ input: { id } }));
  const contact = query.data;
  return (
    <Panel
      title={contact?.name ?? t('contact')}
      onClose={onClose}
      actions={contact && <ContactMenu card={contact} />}
    >
      <ListStates query={query} isEmpty={!contact} empty={null}>
        {contact && <ContactDetails contact={contact} />}
      </ListStates>
    </Panel>
  );
}
