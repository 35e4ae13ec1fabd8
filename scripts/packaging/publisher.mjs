/**
 * Who a package says it comes from. Debian and Red Hat demand an address; we own none, so the repository that builds it stands for
 * us, and a name that can never exist where there is no repository.
 * @param {Record<string, string | undefined>} environment
 */
export function readPublisher(environment) {
  const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: repository } = environment;
  const owner = repository?.split('/')[0];
  return {
    name: 'The Langkah project',
    email: owner ? `${owner}@users.noreply.github.com` : 'langkah@langkah.invalid',
    homepage: repository ? `${server}/${repository}` : 'https://langkah.invalid/',
  };
}
