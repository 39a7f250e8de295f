import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** What a summary has become once GitHub has parsed it. */
export interface Parsed {
  /**
   * Structure without text: node types and HTML tags, in order and nested. Inline code counts as text, because words
   * within a sentence may come to be some; a tag of it that stands alone does not.
   */
  skeleton: string;
  /** Every piece of raw HTML. */
  html: string[];
  /** Everything that a reader sees. */
  text: string;
}

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

/** What keeps GitHub from making links within a text. */
const isNoLink = ({ type, value }: Node): boolean => type === 'html' && value === '<!-- -->';

export function parseMarkdown(markdown: string): Parsed {
  const tree: Node = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const html: string[] = [];
  const text: string[] = [];
  const outline = ({ type, value = '', children = [] }: Node): string => {
    if (type === 'html') {
      html.push(value);
      return `<${/^<\/?\w+/.exec(value)?.[0].slice(1) ?? value}>`;
    }
    if (children.length === 0) text.push(value);
    // Whether a text node comes whole or in pieces is no structure.
    const inside = children.filter(child => child.type !== 'text' && !isNoLink(child)).map(outline);
    for (const child of children) if (child.type === 'text') text.push(child.value ?? '');
    return `${type}(${inside.join(' ')})`;
  };
  const skeleton = outline(tree)
    .replaceAll(/ ?<code> <\/code>/g, '')
    .replaceAll('( ', '(');
  return { skeleton, html, text: text.join('\n') };
}
