import { spawn } from 'node:child_process';
import path from 'node:path';

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
