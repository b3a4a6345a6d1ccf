/** A file that cannot be used. Its message says what is wrong with it and what to do, to the person who chose it. */
export class FileError extends Error {
  override readonly name: string = 'FileError'
}
