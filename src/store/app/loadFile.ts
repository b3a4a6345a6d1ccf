/** Loads a file of the page. @throws Error if the server does not have it, or does not answer */
export async function loadFile(url: string): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
