/**
 * One line out of what electron-builder throws, which may hold several errors with their stacks.
 * @param {unknown} error
 */
export function describeFailure(error) {
  const text = error instanceof Error ? error.message : String(error);
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT/.test(text))
    return 'a tool it needs is downloaded from the internet and cannot be reached here.';
  const lines = text.split('\n').map((line) => line.trim());
  return (
    lines.find((line) => line !== '' && !/^(?:Cannot cleanup:|Error #\d+|at )/.test(line)) ??
    'no reason is given.'
  );
}
