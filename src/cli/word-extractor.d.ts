/** What is used of word-extractor, which comes without types. */
declare module 'word-extractor' {
  export default class WordExtractor {
    /** Fails with an error of any kind where the bytes are no sound Word document. */
    extract(source: Buffer): Promise<{ getBody(): string }>;
  }
}
