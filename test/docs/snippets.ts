import { parse } from 'yaml';
import type { ActionFile } from '../fakes/runner/action-file.ts';

/** The README's fenced YAML blocks that show a workflow or a part of one. */
export function workflowSnippets(readme: string): string[] {
  return [...readme.matchAll(/^( *)```ya?ml\n(.*?)^\1```/gms)]
    .map(([, indent = '', block = '']) => block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''))
    .filter(block => /^\s*(- )?(jobs|steps|uses):/m.test(block));
}

/** The names that a snippet uses and `action.yml` does not declare, each said in a phrase. */
export function undeclaredNames(snippet: string, action: ActionFile): string[] {
  const steps = stepsIn(parse(snippet));
  const ours = steps.filter(step => isThisAction(step.uses));
  const others = steps.filter(step => !isThisAction(step.uses)).map(step => step.id);
  const inputs = ours
    .flatMap(step => Object.keys(step.with ?? {}))
    .filter(name => !action.inputs.some(input => input.name === name));
  const outputs = [...snippet.matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)]
    .filter(([, id]) => !others.includes(id))
    .map(([, , name = '']) => name)
    .filter(name => !action.outputs.some(output => output.name === name));
  return [...inputs.map(name => `input ${name}`), ...outputs.map(name => `output ${name}`)];
}

/** What a snippet gives to this action, for each of its steps that uses it. */
export const inputsIn = (snippet: string): Record<string, string>[] =>
  stepsIn(parse(snippet))
    .filter(step => isThisAction(step.uses))
    .map(step =>
      Object.fromEntries(Object.entries(step.with ?? {}).map(([name, value]) => [name, String(value)])),
    );

type Step = { id?: string; uses?: string; with?: Record<string, unknown> };

function isThisAction(uses: string | undefined): boolean {
  return uses !== undefined && /^(\.\/|[^/]+\/run-hex-project(@|$))/.test(uses);
}

/** Every mapping that is a step, however deep: a snippet may be a workflow, a job, or a list of steps. */
function stepsIn(node: unknown): Step[] {
  if (typeof node !== 'object' || node === null) {
    return [];
  }
  const below = Object.values(node).flatMap(stepsIn);
  return 'uses' in node || 'run' in node ? [node as Step, ...below] : below;
}
