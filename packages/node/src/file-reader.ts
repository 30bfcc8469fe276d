import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { isBinary, ReadError } from '@hullgate/core';

/** Largest file that is read, in bytes. */
export const SIZE_LIMIT = 10 * 1024 * 1024;

const FIRST_BUFFER = 256 * 1024;

/** Where it shows whether a file is binary, in bytes: core and git look no further. */
const BINARY_PREFIX = 8000;

// Opening a pipe must not wait for its other end, and a link is never followed here. Windows has neither flag nor need.
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/** Error codes of open(2) and what they mean for a file that was listed a moment ago. */
const CODES: Readonly<Record<string, readonly [code: string, message: string]>> = {
  ENOENT: ['file-vanished', 'This file was there when the tree was listed and is gone now.'],
  ENOTDIR: ['file-vanished', 'This file was there when the tree was listed and is gone now.'],
  EACCES: ['file-unreadable', 'This file may not be read by the user that runs Hullgate.'],
  EPERM: ['file-unreadable', 'This file may not be read by the user that runs Hullgate.'],
  ELOOP: ['file-not-regular', 'This is a symbolic link now; it was not followed.'],
  ENXIO: ['file-not-regular', 'This is a socket or a pipe, not a regular file; it was not read.'],
};

/** Reads files one after the other into one buffer: what `read` returns is valid until the next call. */
export class FileReader {
  #buffer = Buffer.allocUnsafeSlow(FIRST_BUFFER);
  readonly #limit: number;

  constructor(limit = SIZE_LIMIT) {
    this.#limit = limit;
  }

  /**
   * The bytes of a regular file; of a binary one over the limit only the first, for of binary files nobody reads more.
   * Never waits, never follows a link in the last part of the path.
   * @throws {ReadError}
   */
  read(file: string): Uint8Array {
    try {
      const descriptor = openSync(file, FLAGS);
      try {
        return this.#readOpen(descriptor);
      } finally {
        closeSync(descriptor);
      }
    } catch (error) {
      throw error instanceof ReadError ? error : asReadError(error);
    }
  }

  #readOpen(descriptor: number): Uint8Array {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new ReadError('file-not-regular', 'This is not a regular file; it was not read.');
    if (stats.size <= this.#limit) return this.#readBytes(descriptor, stats.size);
    const beginning = this.#readBytes(descriptor, BINARY_PREFIX);
    if (isBinary(beginning)) return beginning;
    throw tooLarge(stats.size, this.#limit);
  }

  #readBytes(descriptor: number, size: number): Uint8Array {
    if (size > this.#buffer.length) this.#buffer = Buffer.allocUnsafeSlow(grown(this.#buffer.length, size));
    let length = 0;
    while (length < size) {
      const read = readSync(descriptor, this.#buffer, length, size - length, -1);
      if (read === 0) break;
      length += read;
    }
    return this.#buffer.subarray(0, length);
  }
}

function grown(length: number, needed: number): number {
  let size = length;
  while (size < needed) size *= 2;
  return size;
}

export function tooLarge(size: number, limit = SIZE_LIMIT): ReadError {
  return new ReadError(
    'file-too-large',
    `This file has ${size} bytes; files over ${limit} bytes are not read. Leave it out with paths.exclude in the policy, or move it out of the repository.`,
  );
}

/** The system's error code, such as `ENOENT`. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown error';
}

function asReadError(error: unknown): ReadError {
  const [code, message] = CODES[errorCode(error)] ?? [
    'file-unreadable',
    `This file could not be read (${errorCode(error)}).`,
  ];
  return new ReadError(code, message);
}
