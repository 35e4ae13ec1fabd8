import { DataTable } from '../../page/data-table.tsx';
import type { ReportWords } from '../../report-words.ts';
import type { CertificateRow } from './read-certificates.ts';

interface CertificatesProps {
  certificates: readonly CertificateRow[];
  words: ReportWords;
}

/** Certificates, then the files that prove them: images as they are, others by name and checksum. */
export function CertificatesView({ certificates, words }: CertificatesProps) {
  const { t, day } = words;
  const listed = certificates.filter(({ file }) => file !== null && file.image === null);
  return (
    <>
      <h2>{t('part.learning_portfolio.certificates')}</h2>
      <DataTable
        caption={t('learningPortfolio.certificateCount', { count: certificates.length })}
        widths={[27, 19, 13, 13, 28]}
        columns={[
          { name: 'title', head: t('words:noun.certificate'), cell: ({ title }) => title },
          { name: 'issuer', head: t('learning.column.issuer'), cell: ({ issuer }) => issuer },
          {
            name: 'issued',
            head: t('learning.column.issuedOn'),
            cell: ({ issuedOn }) => issuedOn && day(issuedOn),
          },
          {
            name: 'expires',
            head: t('learning.column.expiresOn'),
            cell: ({ expiresOn }) => expiresOn && day(expiresOn),
          },
          {
            name: 'number',
            head: t('learningPortfolio.column.numberAndLink'),
            isNote: true,
            cell: ({ credential, link }) => [credential, link].filter(Boolean).join('\n'),
          },
        ]}
        rows={certificates}
      />
      {listed.length > 0 && (
        <DataTable
          className="entries files"
          caption={t('learningPortfolio.files')}
          widths={[27, 27, 46]}
          columns={[
            { name: 'title', head: t('words:noun.certificate'), cell: ({ title }) => title },
            { name: 'file', head: t('learning.column.file'), cell: ({ file }) => file?.name },
            { name: 'sum', head: 'SHA-256', cell: ({ file }) => file?.sha256 },
          ]}
          rows={listed}
        />
      )}
      {certificates.map((certificate) => (
        <Picture
          key={certificate.file?.sha256 ?? certificate.title}
          certificate={certificate}
          words={words}
        />
      ))}
    </>
  );
}

function Picture({ certificate, words: { t } }: { certificate: CertificateRow; words: ReportWords }) {
  const { title, issuer, file } = certificate;
  if (!file?.image) return null;
  const alternative = issuer
    ? t('learningPortfolio.pictureBy', { title, issuer })
    : t('learningPortfolio.picture', { title });
  return (
    <figure>
      <img src={file.image} alt={alternative} />
      <figcaption>
        {title}
        <br />
        <span className="checksum">{`${file.name} · SHA-256 ${file.sha256}`}</span>
      </figcaption>
    </figure>
  );
}
