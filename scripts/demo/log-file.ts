import { appendFileSync, renameSync, statSync } from 'node:fs'

const BYTES_MAX = 20 * 1024 * 1024

/** A log that cannot fill the disk: past its limit it becomes `….1`, in the place of the one before. */
export class LogFile {
  readonly #file: string
  #bytes: number

  constructor(file: string) {
    this.#file = file
    this.#bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  }

  write(text: string): void {
    if (this.#bytes > BYTES_MAX) {
      renameSync(this.#file, `${this.#file}.1`)
      this.#bytes = 0
    }
    appendFileSync(this.#file, text, { mode: 0o600 })
    this.#bytes += Buffer.byteLength(text)
  }
}
