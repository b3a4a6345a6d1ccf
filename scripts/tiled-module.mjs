/**
 * A Tiled file (`.tmj` map, `.tsj` tileset) as a module, the same in Vite and in Node: its JSON as default export, or its
 * text where it is no JSON. `parseLevel` reports its faults in words wherever the level is used.
 * @param {string} text @returns {string} JavaScript
 */
export function tiledModule(text) {
  const content = text.replace(/^\uFEFF/, '')
  try {
    // Parsed at run time: in an object literal, "__proto__" would mean something else.
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(content)))})`
  } catch {
    return `export default ${JSON.stringify(content)}`
  }
}
