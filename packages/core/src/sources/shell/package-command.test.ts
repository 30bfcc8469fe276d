import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDockerfile } from '../dockerfile/parse.ts';
import { SourceFile } from '../text/source-file.ts';
import type { PackageCommand } from './package-command.ts';

function call(line: string): PackageCommand | undefined {
  const { instructions } = parseDockerfile(SourceFile.ofText('Dockerfile', `FROM a\nRUN ${line}\n`));
  const run = instructions.find((instruction) => instruction.kind === 'RUN');
  return run?.script?.commands[0]?.packages;
}

describe("a package manager's call", () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['apt-get -qy -o A::B=c install -t sid a=1 b', 'apt-get', 'install', 'a=1 b'],
    ['apt-get update', 'apt-get', 'update', ''],
    ['apk add --virtual .deps a --repository=x b', 'apk', 'install', 'a b'],
    ['dnf --setopt=x=y -y in a', 'dnf', 'install', 'a'],
    ['yum update', 'yum', 'upgrade', ''],
    ['zypper -n ref', 'zypper', 'update', ''],
    ['pacman -Syu --noconfirm a', 'pacman', 'install', 'a'],
    ['pacman -Sy', 'pacman', 'update', ''],
    ['pacman -Scc', 'pacman', 'clean', ''],
    ['python3 -m pip install -r r.txt a', 'pip', 'install', 'a'],
    ['pip3.12 install --index-url x a', 'pip', 'install', 'a'],
    ['uv pip install --system a', 'uv', 'install', 'a'],
    ['yarn', 'yarn', 'install', ''],
    ['yarn global add a', 'yarn', 'install', 'a'],
    ['npm i -g a@1', 'npm', 'install', 'a@1'],
    ['npm run build', 'npm', 'other', 'build'],
    ['sudo gem install a -v 1', 'gem', 'install', 'a'],
  ];
  for (const [line, manager, action, operands] of cases) {
    test(line, () => {
      const found = call(line);
      assert.deepEqual(
        [found?.manager.name, found?.action, found?.operands.map(({ text }) => text).join(' ')],
        [manager, action, operands],
      );
    });
  }

  test('has options one by one, with their values', () => {
    const options = call('apt-get -fmy install -t sid --yes x')?.options.map(({ name, value }) => [name, value]);
    assert.deepEqual(options, [
      ['-f', undefined],
      ['-m', undefined],
      ['-y', undefined],
      ['-t', 'sid'],
      ['--yes', undefined],
    ]);
  });

  test('is none where another program is called', () => {
    for (const line of ['echo apt-get install x', 'apt-mark hold x', 'python3 setup.py install', '$APT install x']) {
      assert.equal(call(line), undefined, line);
    }
  });
});
