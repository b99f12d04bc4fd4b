import { parseHtml } from './html.ts';
import { expect, listedPages, test } from './site.ts';

/** A word that runs into a link, a name or a date, or a space before a comma: what a template loses at the end of its lines. */
const GLUED =
  /<\/(?:a|code|time|strong)>[\p{L}\p{N}]|[\p{L}\p{N}]<(?:a|code|time|strong)\b|\s<\/(?:a|code|time|strong)>[,.;:)]|\d(?:minutes?|seconds?|questions?)\b/u;

test('no word runs into the next one, on any page', async ({ request }) => {
  for (const path of [...listedPages('dist', '/'), './search/', './404.html', './handbook/']) {
    const html = await (await request.get(path)).text();
    const text = html.replace(/<(script|style|pre)\b[\s\S]*?<\/\1>/g, '');
    expect(
      GLUED.exec(text)?.[0],
      `${path}: …${text.slice((GLUED.exec(text)?.index ?? 0) - 40).slice(0, 90)}…`,
    ).toBeUndefined();
  }
});

test('nothing stands outside the parts of a page', async ({ request }) => {
  for (const path of [...listedPages('dist', '/'), './search/', './handbook/']) {
    const { body } = parseHtml(await (await request.get(path)).text());
    const stray = body.childNodes.flatMap((node) => ('value' in node && node.value.trim() ? [node.value] : []));
    expect(stray, path).toEqual([]);
  }
});
