import { readdirSync } from 'node:fs';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

async function rulesBroken(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

const astro = (imported: string) => `---\nimport X from '${imported}';\n---\n\n<X />\n`;

describe('the import arrows', () => {
  it.each([
    ['src/domain/search/words.ts', "import '../../storage/local.ts';\n"],
    ['src/domain/search/words.ts', "import '../../site/paths.ts';\n"],
    ['src/domain/search/words.ts', "import 'astro:content';\n"],
    ['src/domain/search/words.ts', "import 'node:fs';\n"],
    ['src/storage/local.ts', "import '../islands/search/loading.ts';\n"],
    ['src/checks/check.ts', "import '../site/paths.ts';\n"],
    ['src/site/paths.ts', "import '../checks/check.ts';\n"],
    ['src/islands/search/opener.ts', "import '../../service-worker/copy.ts';\n"],
    ['src/service-worker/copy.ts', "import '../site/paths.ts';\n"],
    ['src/components/copy-button.ts', "import '../layouts/Base.astro';\n"],
    ['src/components/Logo.astro', astro('../layouts/Base.astro')],
    ['src/components/copy-button.ts', "import '../islands/search/opener.ts';\n"],
    ['src/layouts/Page.astro', astro('../pages/404.astro')],
  ])('%s may not have %j', async (filePath, code) => {
    expect(await rulesBroken(filePath, code)).toContain('no-restricted-imports');
  });

  it.each([
    ['src/layouts/Page.astro', astro('../components/Logo.astro')],
    ['src/checks/check.ts', "import '../domain/content/schemas.ts';\n"],
  ])('%s may have %j', async (filePath, code) => {
    expect(await rulesBroken(filePath, code)).not.toContain('no-restricted-imports');
  });
});

describe('the purity of the domain', () => {
  it.each([
    ['no-restricted-globals', 'export const x = localStorage.length;\n'],
    ['no-restricted-globals', 'export const x = document.title;\n'],
    ['no-restricted-properties', 'export const x = Math.random();\n'],
    ['no-restricted-properties', 'export const x = Date.now();\n'],
    ['no-restricted-syntax', 'export const x = new Date();\n'],
  ])('holds by %s: %j', async (rule, code) => {
    expect(await rulesBroken('src/domain/search/words.ts', code)).toContain(rule);
  });

  it('leaves storage keys to storage', async () => {
    expect(await rulesBroken('src/components/copy-button.ts', 'localStorage.clear();\n')).toContain(
      'no-restricted-globals',
    );
  });
});

describe('the folders', () => {
  it('have names that say what is in them', () => {
    const folders = readdirSync('src', { recursive: true, withFileTypes: true })
      .filter((item) => item.isDirectory())
      .map(({ name }) => name);
    expect(folders.filter((name) => /^(utils?|helpers?|common|misc|lib)$/.test(name))).toEqual([]);
  });
});
