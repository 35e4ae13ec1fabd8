/** A node of the tree that the Markdown parser builds (mdast), as far as it is touched here. */
export interface MarkdownNode {
  type: string;
  value?: string;
  checked?: boolean | null;
  depth?: number;
  children?: MarkdownNode[];
}

/** The room, what is open in it, and its part stand above the headings of a text. */
const headingsAbove = 2;
/** What is nested deeper is only its words: whatever draws the tree goes down into it step by step, and would run out of room. */
const deepest = 100;
const task = /^\[([ xX])\](?:[ \t]+|$)/;

/**
 * Reads a few things as people mean them who write a diary: `- [ ] ` begins a task (as in GitHub's Markdown, for which a whole package would be needed), a
 * new line is a new line, not a space, and headings stand below those of the page.
 */
export function readAsWritten() {
  return (tree: MarkdownNode): void => {
    const open: [MarkdownNode, number][] = [[tree, 0]];
    for (let next = open.pop(); next; next = open.pop()) {
      const [node, level] = next;
      if (node.type === 'listItem') readTask(node);
      if (node.type === 'heading' && node.depth) node.depth = Math.min(6, node.depth + headingsAbove);
      if (!node.children) continue;
      if (level >= deepest) node.children = [{ type: 'text', value: wordsOf(node) }];
      node.children = node.children.flatMap(splitLines);
      for (const child of node.children) open.push([child, level + 1]);
    }
  };
}

function wordsOf(tree: MarkdownNode): string {
  let words = '';
  const open = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    words += node.value ?? '';
    for (const child of node.children?.toReversed() ?? []) open.push(child);
  }
  return words;
}

function readTask(item: MarkdownNode): void {
  const [paragraph] = item.children ?? [];
  const [text] = paragraph?.type === 'paragraph' ? (paragraph.children ?? []) : [];
  if (text?.type !== 'text') return;
  const found = task.exec(text.value ?? '');
  if (!found) return;
  item.checked = found[1] !== ' ';
  text.value = text.value?.slice(found[0].length) ?? '';
}

function splitLines(node: MarkdownNode): MarkdownNode[] {
  if (node.type !== 'text' || !node.value?.includes('\n')) return [node];
  return node.value
    .split('\n')
    .flatMap((value, index) => [
      ...(index > 0 ? [{ type: 'break' }] : []),
      ...(value === '' ? [] : [{ type: 'text', value }]),
    ]);
}
