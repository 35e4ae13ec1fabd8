import { snippetMarks } from '#contract/search.ts';

/** Text of the search with the words that were found marked in it. */
export function MarkedText({ text }: { text: string }) {
  const [before = '', ...marked] = text.split(snippetMarks.start);
  return (
    <>
      {before}
      {marked.map((part, index) => {
        const [found = '', after = ''] = part.split(snippetMarks.end);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
          <span key={index}>
            <mark>{found}</mark>
            {after}
          </span>
        );
      })}
    </>
  );
}
