import { COMMENT } from './mistakes.ts';
import type { Diagnostic, YamlNode } from './node.ts';

/** The texts that end at a comment which was hardly meant to be one. */
export function lostText(node: YamlNode): Diagnostic[] {
  switch (node.kind) {
    case 'scalar':
      return node.isCutShort ? [{ offset: node.offset, message: COMMENT }] : [];
    case 'list':
      return node.items.flatMap(lostText);
    case 'mapping':
      return node.entries.flatMap(({ value }) => lostText(value));
    case 'refused':
      return [];
  }
}
