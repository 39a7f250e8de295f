import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

const { resolve } = createRequire(import.meta.url);

/** A job summary and the job it is of. */
export interface JobSummary {
  title: string;
  markdown: string;
}

/**
 * Job summaries as an HTML page that looks as they do on GitHub, light or dark as the browser likes it. It needs no
 * network: Mermaid is loaded from where it is installed.
 */
export function previewPage(summaries: JobSummary[]): string {
  const css = readFileSync(resolve('github-markdown-css/github-markdown.css'), 'utf8');
  const cards = summaries.map(
    ({ title, markdown }) =>
      `<section><header>${escaped(title)} <span>summary</span></header><article class="markdown-body">${html(markdown)}</article></section>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Job summaries</title>
<style>${css}${PAGE_CSS}</style>
<main>
${cards.join('\n')}
</main>
<script src="${pathToFileURL(resolve('mermaid/dist/mermaid.min.js'))}"></script>
<script>
  for (const code of document.querySelectorAll('code.language-mermaid')) {
    const drawn = Object.assign(document.createElement('div'), { className: 'mermaid', textContent: code.textContent });
    code.parentElement.replaceWith(drawn);
  }
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  mermaid.initialize({ startOnLoad: false, theme: isDark ? 'dark' : 'default' });
  // What is folded has no size to draw in.
  const folded = document.querySelectorAll('details:not([open])');
  for (const one of folded) one.open = true;
  mermaid.run().finally(() => {
    for (const one of folded) one.open = false;
    document.documentElement.dataset.drawn = '';
  });
</script>
</html>
`;
}

const PAGE_CSS = `
  :root { color-scheme: light dark; }
  body { margin: 0; padding: 24px; background: light-dark(#f6f8fa, #010409); }
  main { max-width: 980px; margin: 0 auto; display: grid; gap: 24px; }
  section { border: 1px solid light-dark(#d1d9e0, #3d444d); border-radius: 6px; overflow: hidden; }
  header {
    padding: 12px 24px; font: 600 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif;
    color: light-dark(#1f2328, #f0f6fc); background: light-dark(#ffffff, #0d1117);
    border-bottom: 1px solid light-dark(#d1d9e0, #3d444d);
  }
  header span { font-weight: 400; color: light-dark(#59636e, #9198a1); }
  article.markdown-body { padding: 24px; }
  .mermaid { margin-bottom: 16px; text-align: center; }
`;

const html = (markdown: string): string =>
  micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    // The action's own links and folded parts are HTML. What came from outside has no tags left.
    allowDangerousHtml: true,
  });

const escaped = (text: string): string => text.replace(/[<&]/g, character => `&#${character.charCodeAt(0)};`);
