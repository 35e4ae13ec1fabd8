import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@fontsource-variable/plus-jakarta-sans/wght.css';
import './base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from '#ui/lib/transports/connect.ts';
import { App } from './app.tsx';
import { SessionPage } from './pages/session-page.tsx';

const client = await connect();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the app.');
createRoot(root).render(<StrictMode>{client ? <App client={client} /> : <SessionPage />}</StrictMode>);
