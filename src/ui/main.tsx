import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@fontsource-variable/plus-jakarta-sans/wght.css';
import './app/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#ui/app/app.tsx';
import { SessionPage } from '#ui/app/pages/session-page.tsx';
import { connect } from '#ui/lib/transports/connect.ts';

const client = await connect();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the app.');
createRoot(root).render(<StrictMode>{client ? <App client={client} /> : <SessionPage />}</StrictMode>);
