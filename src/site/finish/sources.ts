/** Built files of which others are made, as texts that arrive while pages are rendered. */
export class Sources<Name extends string> {
  readonly #texts: ReadonlyMap<string, PromiseWithResolvers<string>>;

  constructor(names: readonly Name[]) {
    this.#texts = new Map(names.map((name) => [name, Promise.withResolvers<string>()]));
    // Whoever makes something of a text is told; that nobody may wait for it any more is no reason to end the process.
    for (const { promise } of this.#texts.values()) promise.catch(() => undefined);
  }

  /** The text of a file, once it is rendered. */
  async of(name: Name): Promise<string> {
    return (await this.#texts.get(name)?.promise) ?? '';
  }

  isOne(file: string): boolean {
    return this.#texts.has(file);
  }

  /** A file was rendered. */
  arrive(file: string, text: string): void {
    this.#texts.get(file)?.resolve(text);
  }

  /** Everything was rendered: what is not here by now never comes. */
  close(): void {
    for (const [name, { reject }] of this.#texts) reject(new Error(`No page was rendered as ${name}`));
  }
}
