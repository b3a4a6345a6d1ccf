/**
 * CRC-32 as in zip and PNG (ISO 3309): polynomial 0x04C11DB7, reflected. `before`: that of the bytes before these, where they are
 * read in parts.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  return remainder(bytes, ISO_TABLE, before)
}

/** CRC-32C (Castagnoli): polynomial 0x1EDC6F41, reflected. */
export function crc32c(bytes: Uint8Array): number {
  return remainder(bytes, CASTAGNOLI_TABLE, 0)
}

const ISO_TABLE = tableOf(0xedb88320)
const CASTAGNOLI_TABLE = tableOf(0x82f63b78)

function tableOf(reversedPolynomial: number): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let entry = byte
    for (let bit = 0; bit < 8; bit++) entry = entry & 1 ? (entry >>> 1) ^ reversedPolynomial : entry >>> 1
    return entry
  })
}

function remainder(bytes: Uint8Array, table: Uint32Array, before: number): number {
  let value = before ^ 0xffffffff
  for (let index = 0; index < bytes.length; index++) value = table[(value ^ bytes[index]) & 0xff] ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}
