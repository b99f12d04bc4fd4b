import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';

/** Removes what builds left, to the last cache: every one is measured as the first on its machine. */
export function forgetBuilds(folder: string): void {
  for (const left of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
    rmSync(path.join(folder, left), { recursive: true, force: true });
}

/** Seconds that a command takes, on the Node that runs this. @throws with what it printed where it fails */
export async function secondsOf(cwd: string, script: string, ...options: readonly string[]): Promise<number> {
  const begun = performance.now();
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, ['--max-old-space-size=8192', script, ...options], {
      cwd,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', SITE_URL: 'https://example.org' },
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => (printed += text.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${path.basename(script)} ended with ${code ?? 'a signal'}:\n${printed.slice(-4000)}`));
    });
  });
  return (performance.now() - begun) / 1000;
}
