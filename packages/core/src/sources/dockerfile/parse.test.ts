import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Span } from '../../model/span.ts';
import { SourceFile } from '../text/source-file.ts';
import { flagOf, isKind, type Dockerfile, type InstructionKind, type InstructionOf } from './model.ts';
import { parseDockerfile } from './parse.ts';

function parse(text: string): Dockerfile {
  return parseDockerfile(SourceFile.ofText('Dockerfile', text));
}

/** The instruction of that kind; behind ONBUILD, too. */
function only<K extends InstructionKind>(dockerfile: Dockerfile, kind: K): InstructionOf<K> {
  const all = dockerfile.instructions.flatMap((one) =>
    one.kind === 'ONBUILD' && one.trigger ? [one, one.trigger] : [one],
  );
  return all.find((instruction) => isKind(instruction, kind)) ?? assert.fail(`no ${kind}`);
}

const at = (text: string, span: Span | undefined): string | undefined => span && text.slice(span.start, span.end);
const messages = (dockerfile: Dockerfile): readonly string[] => dockerfile.errors.map(({ message }) => message);

describe('directives', () => {
  const directives = (text: string) => parse(text).directives.map(({ name, value }) => [name, value.value]);

  test('stand at the top, in any order, in any casing', () => {
    const text = '# Syntax = docker/dockerfile:1 \n#escape=`\n# check=skip=all;error=true\nFROM a\n';
    assert.deepEqual(directives(text), [
      ['syntax', 'docker/dockerfile:1'],
      ['escape', '`'],
      ['check', 'skip=all;error=true'],
    ]);
    assert.equal(at(text, parse(text).directives[0]?.value.span), 'docker/dockerfile:1');
    assert.equal(parse(text).escape, '`');
  });

  test('end with the first line that is none', () => {
    assert.deepEqual(directives('\n# syntax=a\nFROM a\n'), []);
    assert.deepEqual(directives('# hello\n# escape=`\nFROM a\n'), []);
    assert.deepEqual(directives('# unknown=x\n# syntax=a\nFROM a\n'), []);
    assert.deepEqual(directives('FROM a\n# syntax=a\n'), []);
  });

  test('may follow a shebang, and syntax may be written behind slashes', () => {
    assert.deepEqual(directives('#!/usr/bin/env x\n# syntax=a\nFROM a\n'), [['syntax', 'a']]);
    assert.deepEqual(directives('// syntax=a\nFROM a\n'), [['syntax', 'a']]);
    assert.deepEqual(directives('// check=skip=all\nFROM a\n'), []);
  });

  test('may not be given twice, and only two characters escape', () => {
    assert.match(messages(parse('# escape=`\n# escape=\\\nFROM a\n'))[0] ?? '', /twice/);
    assert.match(messages(parse('# escape=x\nFROM a\n'))[0] ?? '', /escape character/);
  });
});

describe('lines', () => {
  test('are joined without anything between them', () => {
    const text = 'FROM a\nRUN echo fo\\\no \\  \n  bar\n';
    assert.equal(only(parse(text), 'RUN').rest.text, 'echo foo   bar');
    assert.equal(at(text, only(parse(text), 'RUN').span), 'RUN echo fo\\\no \\  \n  bar');
  });

  test('lose comments and blank lines in between', () => {
    const text = 'FROM a\nRUN x \\\n  # why\n\n  y \\\n#z\n';
    const run = only(parse(text), 'RUN');
    assert.equal(run.rest.text, 'x   y');
    assert.deepEqual(
      run.innerComments.map(({ text: comment }) => comment),
      ['why', 'z'],
    );
    assert.deepEqual(
      run.blankLines.map((span) => at(text, span)),
      ['\n'],
    );
  });

  test('are not continued by a doubled escape, nor by one before other characters', () => {
    assert.equal(parse('FROM a\nRUN x \\\\\nRUN y \\z\n').instructions.length, 3);
  });

  test('are continued by the escape character in force only', () => {
    const windows = parse('# escape=`\nFROM a\nRUN dir C:\\\nRUN x `\n  y\n');
    assert.deepEqual(
      windows.instructions.map(({ rest }) => rest.text),
      ['a', 'dir C:\\', 'x   y'],
    );
  });

  test('end with LF or CRLF, and a byte order mark is nothing', () => {
    const text = '\uFEFFFROM a\r\nRUN x \\\r\n  y\r\n';
    const dockerfile = parse(text);
    assert.deepEqual(
      dockerfile.instructions.map(({ rest }) => rest.text),
      ['a', 'x   y'],
    );
    assert.deepEqual(messages(dockerfile), []);
  });

  test('keep the comments above for their instruction', () => {
    const text = '# one\n\n# two\nFROM a\n# three\n';
    assert.deepEqual(
      only(parse(text), 'FROM').comments.map((comment) => comment.text),
      ['one', 'two'],
    );
    assert.equal(parse(text).comments.length, 3);
  });
});

describe('heredocs', () => {
  const heredocs = (text: string) => only(parse(text), 'RUN').heredocs;

  test('are taken from the lines below, one behind the other', () => {
    const text = 'FROM a\nRUN cat <<A 3<<-B x\none\nA\n\ttwo\n\tB\nUSER u\n';
    const [first, second] = heredocs(text);
    assert.deepEqual([at(text, first?.body), at(text, second?.body)], ['one\n', '\ttwo\n']);
    assert.deepEqual([at(text, first?.span), at(text, second?.span)], ['<<A', '3<<-B']);
    assert.deepEqual([second?.descriptor, second?.chomp, second?.name], [3, true, 'B']);
    assert.equal(parse(text).instructions.length, 3);
  });

  test('expand unless the delimiter is quoted, in whole or in part', () => {
    assert.equal(heredocs('FROM a\nRUN <<E\nx\nE\n')[0]?.expand, true);
    for (const delimiter of ['"E"', "'E'", 'E""']) {
      const [heredoc] = heredocs(`FROM a\nRUN <<${delimiter}\nx\nE\n`);
      assert.deepEqual([heredoc?.name, heredoc?.expand], ['E', false], delimiter);
    }
  });

  test('are no here strings, nothing within quotes, and nothing in a JSON array', () => {
    for (const line of ['RUN cat <<<x', 'RUN echo "a <<E b"', 'RUN ["cat", "<<E"]', 'RUN test 1 << 2', 'ENV A=<<E']) {
      assert.equal(parse(`FROM a\n${line}\nUSER u\n`).instructions.length, 3, line);
    }
  });

  test('work with COPY and behind ONBUILD', () => {
    const text = 'FROM a\nONBUILD COPY <<x <<y b /to/\n1\nx\n2\ny\n';
    const copy = only(parse(text), 'COPY');
    assert.deepEqual(
      copy.sources.map(({ value }) => value),
      ['b'],
    );
    assert.equal(copy.destination?.value, '/to/');
    assert.equal(copy.heredocs.length, 2);
    assert.deepEqual(messages(parse(text)), []);
  });

  test('may lack their end, which is an error', () => {
    const dockerfile = parse('FROM a\nRUN <<E\necho\nUSER u\n');
    assert.equal(dockerfile.instructions.length, 2);
    assert.match(messages(dockerfile)[0] ?? '', /terminator/);
  });

  test('end at their terminator with CRLF, too', () => {
    assert.equal(parse('FROM a\r\nRUN <<E\r\nx\r\nE\r\nUSER u\r\n').instructions.length, 3);
  });
});

describe('command lines', () => {
  const words = (line: string) => {
    const { command } = only(parse(`FROM a\nCMD ${line}\n`), 'CMD');
    return command.form === 'exec' ? command.words.map(({ value }) => value) : undefined;
  };

  test('are an exec form when they are a JSON array of strings', () => {
    assert.deepEqual(words('["a", "b\\"\\u0041\\n"]'), ['a', 'b"A\n']);
    assert.deepEqual(words('[ ]'), []);
    assert.deepEqual(words('["a", \\\n  "b"]'), ['a', 'b']);
  });

  test('are a shell form otherwise', () => {
    for (const line of ["['a']", '["a",]', '["a"] x', '{"a":"b"}', '"a"', 'a ["b"]']) {
      assert.equal(words(line), undefined, line);
    }
    assert.match(messages(parse('FROM a\nCMD [1]\n'))[0] ?? '', /strings/);
  });

  test('know where each word stands', () => {
    const text = 'FROM a\nCMD ["one", \\\n "t\\"wo"]\n';
    const { command } = only(parse(text), 'CMD');
    assert.ok(command.form === 'exec');
    assert.deepEqual(
      command.words.map(({ span }) => at(text, span)),
      ['one', 't\\"wo'],
    );
    assert.equal(at(text, command.words[1]?.text.span(1, 3)), '\\"w');
  });

  test('follow HEALTHCHECK CMD', () => {
    const healthcheck = only(parse('FROM a\nHEALTHCHECK --interval=1s cmd ["a"]\n'), 'HEALTHCHECK');
    assert.equal(healthcheck.command?.form, 'exec');
    assert.equal(flagOf(healthcheck, 'interval')?.value?.value, '1s');
    assert.equal(only(parse('FROM a\nHEALTHCHECK NONE\n'), 'HEALTHCHECK').command, undefined);
  });
});

describe('flags', () => {
  test('stand before the operands, with quotes if need be', () => {
    const text = 'FROM a\nCOPY --link --chown="a:b c" --from=x -- --y z\n';
    const { flags, sources } = only(parse(text), 'COPY');
    assert.deepEqual(
      flags.map(({ name, value }) => [name.value, value?.value]),
      [
        ['link', undefined],
        ['chown', 'a:b c'],
        ['from', 'x'],
      ],
    );
    assert.deepEqual(
      flags.map(({ value }) => at(text, value?.span)),
      [undefined, 'a:b c', 'x'],
    );
    assert.deepEqual(
      sources.map(({ value }) => value),
      ['--y'],
    );
  });

  test('are refused where BuildKit refuses them', () => {
    const refused = [
      'COPY --to=x a b',
      'COPY --from a b',
      'COPY --link=maybe a b',
      'COPY --from=a --from=b c d',
      'USER --x y',
    ];
    for (const line of refused) assert.equal(parse(`FROM a\n${line}\n`).errors.length, 1, line);
    const accepted = ['COPY --link=false --exclude=a --exclude=b c d', 'ADD --checksum=sha256:x --unpack=true a b'];
    for (const line of accepted) assert.deepEqual(messages(parse(`FROM a\n${line}\n`)), [], line);
  });
});

describe('pairs', () => {
  const pairs = (text: string) =>
    only(parse(text), 'ENV').pairs.map(({ key, value }) => [key.value, value?.value, at(text, value?.span)]);

  test('lose quotes and escapes, and keep variables', () => {
    assert.deepEqual(pairs('FROM a\nENV A="x y" B=c\\ d C= D="${A}z" E=x"y"\n'), [
      ['A', 'x y', 'x y'],
      ['B', 'c d', 'c\\ d'],
      ['C', '', ''],
      ['D', '${A}z', '${A}z'],
      ['E', 'xy', 'x"y"'],
    ]);
  });

  test('escape a dollar that is none', () => {
    assert.deepEqual(pairs("FROM a\nENV A='$x' B=\\$y\n"), [
      ['A', '\\$x', '$x'],
      ['B', '\\$y', '\\$y'],
    ]);
  });

  test('may be written in the old way', () => {
    assert.deepEqual(pairs('FROM a\nENV A  b c=d\n'), [['A', 'b c=d', 'b c=d']]);
    assert.equal(only(parse('FROM a\nENV A b\n'), 'ENV').pairs[0]?.legacy, true);
  });

  test('of ARG need no value', () => {
    const { pairs: names } = only(parse('FROM a\nARG A B=1 "C=2 3"\n'), 'ARG');
    assert.deepEqual(
      names.map(({ key, value }) => [key.value, value?.value]),
      [
        ['A', undefined],
        ['B', '1'],
        ['C', '2 3'],
      ],
    );
  });

  test('are refused where one is none', () => {
    for (const line of ['ENV A=1 B', 'ENV A', 'ENV', 'LABEL =x', 'ARG']) {
      assert.ok(parse(`FROM a\n${line}\n`).errors.length > 0, line);
    }
  });
});

describe('instructions', () => {
  test('are refused with wrong operands', () => {
    const wrong = [
      'FROM',
      'FROM a b',
      'FROM a AS 1x',
      'COPY a',
      'USER',
      'WORKDIR',
      'EXPOSE',
      'VOLUME []x y',
      'SHELL sh',
      'HEALTHCHECK x',
      'HEALTHCHECK NONE x',
      'COPY a <<E\nE',
    ];
    for (const line of wrong.filter((text) => !text.startsWith('VOLUME'))) {
      assert.equal(parse(`FROM a\n${line}\n`).errors.length, 1, line);
    }
  });

  test('before the first FROM are refused, ARG excepted', () => {
    const dockerfile = parse('ARG A\nRUN x\nFROM a\n');
    assert.deepEqual(
      dockerfile.errors.map(({ kind }) => kind),
      ['order'],
    );
    assert.equal(dockerfile.globalArgs.length, 1);
  });

  test('without any FROM are the inside of one stage', () => {
    const dockerfile = parse('RUN x\nUSER u\n');
    assert.deepEqual(messages(dockerfile), []);
    assert.equal(dockerfile.stages[0]?.base.kind, 'unknown');
    assert.equal(dockerfile.stages[0]?.user?.operand?.value, 'u');
  });

  test('that nobody knows are kept', () => {
    const dockerfile = parse('FROM a\nFOO bar\nUSER u\n');
    assert.deepEqual(
      dockerfile.errors.map(({ kind }) => kind),
      ['unknown-instruction'],
    );
    assert.equal(dockerfile.instructions.length, 3);
  });
});

describe('stages', () => {
  test('are built on images, stages and nothing', () => {
    const text = 'ARG B=Base\nFROM debian:13 AS base\nFROM ${B}\nFROM scratch\nFROM alpine:$X\n';
    const bases = parse(text).stages.map(({ base }) =>
      base.kind === 'image' ? [base.reference, base.resolved] : base.kind,
    );
    assert.deepEqual(bases, [['debian:13', true], 'stage', 'scratch', ['alpine:', false]]);
  });

  test('inherit USER, WORKDIR, SHELL and ENV, but not ARG', () => {
    const text = 'FROM a AS b\nUSER u\nWORKDIR /w\nSHELL ["x"]\nENV E=1\nARG R=2\nFROM b\nENV F=$E$R\n';
    const last = parse(text).stages[1];
    assert.deepEqual([last?.user?.operand?.value, last?.workdir?.operand?.value], ['u', '/w']);
    assert.equal(last?.shell?.rest.text, '["x"]');
    assert.deepEqual([last?.environment.value('E'), last?.environment.declares('R')], ['1', false]);
  });

  test('know what a variable is worth at each instruction', () => {
    const { environment } =
      parse('ARG G=g\nFROM a\nARG G\nARG V=1\nENV X=$V$G\nARG V=2\nENV Y=$V X=0\n').stages[0] ?? assert.fail();
    assert.deepEqual([environment.value('X', 5), environment.value('X'), environment.value('Y')], ['1g', '0', '2']);
    assert.equal(environment.expand('${N:-none}$V'), 'none2');
    assert.equal(environment.expand('$N'), undefined);
  });

  test('ship when they are the last, or what it is built on', () => {
    const text = 'FROM a AS base\nFROM b AS build\nFROM base\nCOPY --from=build /a /b\n';
    assert.deepEqual(
      parse(text).stages.map(({ ships }) => ships),
      [true, false, true],
    );
  });
});
