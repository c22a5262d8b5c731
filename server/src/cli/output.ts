import type { Writable } from 'node:stream';

/** Characters gathered before they are written. */
const BATCH = 1 << 16;

/**
 * Standard output, in batches and no faster than the reader takes them. When the reader goes away (`… | head`) it closes
 * quietly; another failure is kept for the end.
 */
export class Output {
  private gathered: string[] = [];
  private size = 0;
  private error: NodeJS.ErrnoException | undefined;

  constructor(private readonly stream: Writable) {
    stream.on('error', (error) => {
      this.error ??= error;
    });
  }

  /** Nothing written from now on would be read. */
  get closed(): boolean {
    return this.error !== undefined;
  }

  /** Why writing failed, unless the reader just had enough. */
  get failure(): NodeJS.ErrnoException | undefined {
    return this.error?.code === 'EPIPE' ? undefined : this.error;
  }

  async write(text: string): Promise<void> {
    if (this.closed) return;
    this.gathered.push(text);
    this.size += text.length;
    if (this.size >= BATCH) await this.flush();
  }

  /** Resolves when all that was written has been taken by the reader, or never will be. */
  async flush(): Promise<void> {
    const text = this.gathered.join('');
    this.gathered = [];
    this.size = 0;
    if (text === '' || this.closed) return;
    await new Promise<void>((resolve) => {
      this.stream.write(text, (error) => {
        this.error ??= error ?? undefined;
        resolve();
      });
    });
  }
}
