// The editor's preview: `./blogstafet preview` on a manuscript, first a valid and then an invalid one.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const SOUND = `---
title: En prøve
date: 2026-01-02
category: Drift
teaser: Et træ, der blev stående.
author: Åse Ørn; lektor; Universitetet; forsker
---

## Hvad der skete

Teksten er kort.
`;
const FLAWED = SOUND.replace('2026-01-02', 'i går').replace('Drift', 'Findes ikke');

/** Serves both, and passes their addresses on. */
export async function withPreviews(command, { root, folder }, use) {
  for (const [name, text] of [['preview', SOUND], ['preview-flawed', FLAWED]]) {
    const file = join(folder, `${name}.md`);
    writeFileSync(file, text);
    const process = spawn(command[0], [...command.slice(1), file], {
      cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const [line] = await Promise.race([
        once(createInterface({ input: process.stdout })),
        new Promise((_, failed) => process.on('exit', code => failed(new Error(`preview ended with ${code}`)))),
      ]);
      await use(name, JSON.parse(line).address);
    } finally {
      process.kill();
    }
  }
}

function once(lines) {
  return new Promise(come => lines.once('line', line => come([line])));
}
