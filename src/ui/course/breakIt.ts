/** What a link names in the place of a lesson: `#lesson=break-it`. */
export const BREAK_IT = 'break-it'
