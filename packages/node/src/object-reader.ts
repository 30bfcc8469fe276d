import type { ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import { ReadError } from '@hullgate/core';
import { spawnGit } from './git.ts';

interface Request {
  readonly resolve: (content: Buffer) => void;
  readonly reject: (error: Error) => void;
}

const LINE_FEED = 10;

/**
 * Reads git objects through one `git cat-file --batch` that lives as long as this process. It keeps the process alive only
 * while an answer is awaited.
 * https://git-scm.com/docs/git-cat-file#_batch_output
 */
export class ObjectReader {
  readonly #folder: string;
  readonly #awaited: Request[] = [];
  #child: ChildProcess | undefined;
  #received: Buffer[] = [];
  #length = 0;
  /** Bytes that must have come before there is anything to do. */
  #needed = 1;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * The content of an object.
   * @param object its id
   * @throws {ReadError} when the clone does not have it
   */
  read(object: string): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.#awaited.push({ resolve, reject });
      this.#child ??= this.#start();
      hold(this.#child, true);
      this.#child.stdin?.write(`${object}\n`);
    });
  }

  #start(): ChildProcess {
    const child = spawnGit(this.#folder, ['cat-file', '--batch'], { stdio: ['pipe', 'pipe', 'ignore'] });
    child.stdout?.on('data', (chunk: Buffer) => this.#receive(chunk));
    const fail = (): void => {
      this.#child = undefined;
      this.#length = 0;
      this.#received = [];
      for (const request of this.#awaited.splice(0))
        request.reject(new ReadError('object-unreadable', 'git ended without an answer.'));
    };
    child.on('error', fail);
    child.on('close', fail);
    child.stdin?.on('error', () => {});
    return child;
  }

  #receive(chunk: Buffer): void {
    this.#received.push(chunk);
    this.#length += chunk.length;
    if (this.#length < this.#needed) return;
    let received = this.#received.length === 1 ? chunk : Buffer.concat(this.#received);
    for (;;) {
      const answer = parseAnswer(received);
      if (typeof answer === 'number') {
        this.#needed = answer;
        break;
      }
      const request = this.#awaited.shift();
      if (answer.content) request?.resolve(answer.content);
      else request?.reject(new ReadError('object-missing', MISSING));
      received = received.subarray(answer.end);
    }
    this.#received = received.length > 0 ? [received] : [];
    this.#length = received.length;
    if (this.#awaited.length === 0 && this.#child) hold(this.#child, false);
  }
}

const MISSING =
  'This clone does not hold the content of this file (it is a partial clone). Fetch it whole: leave `filter` out of the checkout.';

interface Answer {
  /** Absent when the object is not there. */
  readonly content?: Buffer;
  /** Where the next answer begins. */
  readonly end: number;
}

/** The first answer of the output, or how many bytes it takes to go on. */
function parseAnswer(received: Buffer): Answer | number {
  const lineEnd = received.indexOf(LINE_FEED);
  if (lineEnd < 0) return received.length + 1;
  const size = /^[0-9a-f]+ [a-z]+ (\d+)$/.exec(received.toString('latin1', 0, lineEnd))?.[1];
  if (size === undefined) return { end: lineEnd + 1 };
  const end = lineEnd + 1 + Number(size);
  return received.length > end ? { content: received.subarray(lineEnd + 1, end), end: end + 1 } : end + 1;
}

/** Whether the child keeps this process from ending. */
function hold(child: ChildProcess, held: boolean): void {
  // The pipes to a child are sockets.
  for (const handle of [child, child.stdin, child.stdout]) {
    if (handle !== child && !(handle instanceof Socket)) continue;
    if (held) handle.ref();
    else handle.unref();
  }
}
