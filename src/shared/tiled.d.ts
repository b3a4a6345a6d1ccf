declare module '*.tmj' {
  const map: unknown
  export default map
}
declare module '*.tsj' {
  const tileset: unknown
  export default tileset
}
