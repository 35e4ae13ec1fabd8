/** The shell puts a fresh nonce into each page: the policy allows no other `<style>`. Empty where there is no policy. */
export function readNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
