import { z } from 'zod';

/** How the list was left. */
export const certificatesView = z.object({ text: z.string() });
export type CertificatesView = z.infer<typeof certificatesView>;

export const defaultView: CertificatesView = { text: '' };
