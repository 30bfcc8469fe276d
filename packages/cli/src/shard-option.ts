import type { Shard } from '@hullgate/core';
import { InvalidArgumentError } from 'commander';

/** Reads `i/n`: the part i, from 1, of n parts. */
export function parseShard(text: string): Shard {
  const [, index, total] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  const shard = { index: Number(index), total: Number(total) };
  if (!(shard.index >= 1 && shard.index <= shard.total))
    throw new InvalidArgumentError('It has the form i/n, such as 1/4, with i from 1 to n.');
  return shard;
}
