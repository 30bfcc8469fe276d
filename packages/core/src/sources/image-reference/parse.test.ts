import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { normaliseImageReference, printImageReference } from './normalise.ts';
import { parseImageReference } from './parse.ts';

const HEX = '0123456789abcdef'.repeat(4);

/** Written text, and the full text it means. */
const VALID: readonly (readonly [string, string])[] = [
  ['node', 'docker.io/library/node'],
  ['node:24.4.1-alpine3.22', 'docker.io/library/node:24.4.1-alpine3.22'],
  ['org/app', 'docker.io/org/app'],
  ['docker.io/node', 'docker.io/library/node'],
  ['index.docker.io/node', 'docker.io/library/node'],
  ['index.docker.io/org/app:1', 'docker.io/org/app:1'],
  ['docker.io/library/node', 'docker.io/library/node'],
  ['library/node', 'docker.io/library/node'],
  ['docker.io/a/b/c', 'docker.io/a/b/c'],
  ['name:5000', 'docker.io/library/name:5000'],
  ['host:5000/app', 'host:5000/app'],
  ['host:5000/app:5000', 'host:5000/app:5000'],
  ['localhost/app', 'localhost/app'],
  ['localhost:5000/team/app:x', 'localhost:5000/team/app:x'],
  ['ghcr.io/org/app', 'ghcr.io/org/app'],
  ['REGISTRY.Example.com/app', 'REGISTRY.Example.com/app'],
  ['127.0.0.1:5000/app', '127.0.0.1:5000/app'],
  ['[::1]/app', '[::1]/app'],
  ['[fd00:1:2::3]:5000/org/app:tag', '[fd00:1:2::3]:5000/org/app:tag'],
  ['xn--n3h.example/app', 'xn--n3h.example/app'],
  ['g/a.b_c__d-e---f', 'docker.io/g/a.b_c__d-e---f'],
  ['foo_bar', 'docker.io/library/foo_bar'],
  ['foo__bar/a----b', 'docker.io/foo__bar/a----b'],
  ['1/2', 'docker.io/1/2'],
  ['app:_x', 'docker.io/library/app:_x'],
  [`app:${'t'.repeat(128)}`, `docker.io/library/app:${'t'.repeat(128)}`],
  [`app@sha256:${HEX}`, `docker.io/library/app@sha256:${HEX}`],
  [`app:1@sha512:${HEX}${HEX}`, `docker.io/library/app:1@sha512:${HEX}${HEX}`],
  [`app@multihash+base58:${HEX}`, `docker.io/library/app@multihash+base58:${HEX}`],
  [`host.example/${HEX}`, `host.example/${HEX}`],
  [`x.io/${'a/'.repeat(127)}a`, `x.io/${'a/'.repeat(127)}a`],
];

interface Refusal {
  readonly text: string;
  readonly part: string;
  /** The text at the reported range. */
  readonly at?: string;
  readonly proposal?: string;
}

const INVALID: readonly Refusal[] = [
  { text: '', part: 'text' },
  { text: ' node', part: 'text', at: ' ', proposal: 'node' },
  { text: 'node: 24', part: 'text', at: ' ', proposal: 'node:24' },
  { text: 'https://ghcr.io/org/app', part: 'text', at: 'https://', proposal: 'ghcr.io/org/app' },
  { text: 'docker://alpine:3.20', part: 'text', at: 'docker://', proposal: 'alpine:3.20' },
  { text: HEX, part: 'text', at: HEX },
  { text: 'x'.repeat(5000), part: 'text' },
  { text: 'Foo/bar', part: 'domain', at: 'Foo', proposal: 'foo/bar' },
  { text: 'Foo', part: 'path', at: 'F', proposal: 'foo' },
  { text: 'ghcr.io/Org/App:1', part: 'path', at: 'O', proposal: 'ghcr.io/org/app:1' },
  { text: 'name@1.2.3', part: 'text', at: '@1.2.3', proposal: 'name:1.2.3' },
  { text: 'name:1@2', part: 'text', at: '@2' },
  { text: `name@${HEX}`, part: 'digest', at: HEX, proposal: `name@sha256:${HEX}` },
  { text: 'name@', part: 'text', at: '@', proposal: 'name' },
  { text: 'name@sha256:abc', part: 'digest', at: 'abc' },
  { text: `name@sha256:${HEX.toUpperCase()}`, part: 'digest', at: 'A', proposal: `name@sha256:${HEX}` },
  { text: `name@other:${'a'.repeat(31)}`, part: 'digest', at: 'a'.repeat(31) },
  { text: `name@-sha:${HEX}`, part: 'digest', at: '-sha' },
  { text: `name@sha256:${HEX}@sha256:${HEX}`, part: 'text', at: `@sha256:${HEX}`, proposal: `name@sha256:${HEX}` },
  { text: `name@@sha256:${HEX}`, part: 'text', at: '@', proposal: `name@sha256:${HEX}` },
  { text: 'name:', part: 'tag', at: ':', proposal: 'name' },
  { text: 'name:.x', part: 'tag', at: '.' },
  { text: 'name:-x', part: 'tag', at: '-' },
  { text: 'name:a:b', part: 'tag', at: ':' },
  { text: 'name:a+b', part: 'tag', at: '+' },
  { text: `name:${'t'.repeat(129)}`, part: 'tag', at: 't'.repeat(129) },
  { text: 'name:tag/x', part: 'domain', at: ':tag' },
  { text: 'host:/x', part: 'domain', at: ':' },
  { text: '[::1/x', part: 'domain', at: '[::1' },
  { text: '[fe80::1%eth0]:5000/x', part: 'domain', at: '[fe80::1%' },
  { text: '-host.io/x', part: 'domain', at: '-' },
  { text: 'a..b/x', part: 'domain', at: '.' },
  { text: 'a_b.io/x', part: 'domain', at: '_' },
  { text: '/x', part: 'path', at: '/', proposal: 'x' },
  { text: 'x/', part: 'path', at: '/', proposal: 'x' },
  { text: 'ghcr.io//x', part: 'path', at: '/', proposal: 'ghcr.io/x' },
  { text: 'a/_x', part: 'path', at: '_', proposal: 'a/x' },
  { text: 'a/x-', part: 'path', at: '-', proposal: 'a/x' },
  { text: 'a/b___c', part: 'path', at: '___' },
  { text: 'a/b..c', part: 'path', at: '..' },
  { text: 'a/b._c', part: 'path', at: '._' },
  { text: 'a/bücher', part: 'path', at: 'ü' },
  { text: '$(tag)', part: 'path', at: '$' },
  { text: `x.io/${'a/'.repeat(127)}aa`, part: 'path', at: `${'a/'.repeat(127)}aa` },
  { text: 'a'.repeat(250), part: 'path', at: 'a'.repeat(250) },
];

describe('parseImageReference', () => {
  for (const [text, full] of VALID) {
    test(`reads ${text.slice(0, 60)}`, () => assert.equal(normaliseImageReference(text), full));
  }

  for (const { text, part, at, proposal } of INVALID) {
    test(`refuses ${JSON.stringify(text.slice(0, 60))}`, () => {
      const parsed = parseImageReference(text);
      assert.ok(!parsed.ok);
      assert.equal(parsed.part, part);
      assert.equal(parsed.at && text.slice(...parsed.at), at);
      assert.equal(parsed.proposal, proposal);
      assert.equal(normaliseImageReference(text), undefined);
    });
  }

  test('knows where the parts stand', () => {
    const text = `ghcr.io:443/org/app:1.2@sha256:${HEX}`;
    const parsed = parseImageReference(text);
    assert.ok(parsed.ok);
    const { name, domain, path, tag, digest } = parsed.reference.spans;
    const parts = [name, domain, path, tag, digest].map((range) => range && text.slice(...range));
    assert.deepEqual(parts, ['ghcr.io:443/org/app', 'ghcr.io:443', 'org/app', '1.2', `sha256:${HEX}`]);
  });

  test('names a repository the short way', () => {
    const familiar = (text: string) => {
      const parsed = parseImageReference(text);
      return parsed.ok && parsed.reference.familiarName;
    };
    assert.equal(familiar('docker.io/library/node:24'), 'node');
    assert.equal(familiar('index.docker.io/org/app'), 'org/app');
    assert.equal(familiar('quay.io/org/app'), 'quay.io/org/app');
  });
});

describe('properties of references', () => {
  const component = fc.stringMatching(/^[a-z0-9]{1,8}(?:(?:\.|_|__|-{1,3})[a-z0-9]{1,5}){0,2}$/);
  const domain = fc.constantFrom(
    '',
    'ns/',
    'localhost/',
    'ghcr.io/',
    'host:5000/',
    '10.0.0.1/',
    '[2001:db8::1]:443/',
    'Reg.Example/',
    'index.docker.io/',
  );
  const tag = fc.option(fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,12}$/), { nil: undefined });
  const digest = fc.constantFrom('', `@sha256:${HEX}`, `@sha512:${HEX}${HEX}`);
  const reference = fc
    .tuple(domain, fc.array(component, { minLength: 1, maxLength: 4 }), tag, digest)
    .filter(([host, path]) => host !== '' || !path[0]?.includes('.') || path.length === 1)
    .map(([host, path, t, d]) => `${host}${path.join('/')}${t === undefined ? '' : `:${t}`}${d}`);
  const settings = { seed: 20261122, numRuns: 400, interruptAfterTimeLimit: 500 };

  test('parse(print(x)) is x', () => {
    fc.assert(
      fc.property(reference, (text) => {
        const first = parseImageReference(text);
        assert.ok(first.ok, text);
        const second = parseImageReference(printImageReference(first.reference));
        assert.ok(second.ok);
        assert.deepEqual({ ...second.reference, spans: undefined }, { ...first.reference, spans: undefined });
      }),
      settings,
    );
  });

  test('any text is either read or refused with a place inside it; proposals are valid', () => {
    const texts = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'aF0:/@.-_[] \u00e9\ud83d'.split('')) }),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseImageReference(text);
        if (parsed.ok) return;
        if (parsed.at)
          assert.ok(
            parsed.at[0] >= 0 && parsed.at[0] < parsed.at[1] && parsed.at[1] <= text.length,
            JSON.stringify(parsed),
          );
        if (parsed.proposal !== undefined) assert.ok(parseImageReference(parsed.proposal).ok);
      }),
      settings,
    );
  });

  test('hostile texts are read in linear time', () => {
    const begin = performance.now();
    for (const unit of ['a-', '_', '-', '/', ':', '@', 'a.', '[', '@a+', '://']) {
      for (let run = 0; run < 20; run++) parseImageReference(unit.repeat(4096 / unit.length));
    }
    assert.ok(performance.now() - begin < 500);
  });
});
