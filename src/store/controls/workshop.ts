import { createWorkshop, type Workshop } from '../../training/page/workshopClient.ts'

/** The page's own workshop. Its worker starts with the first job. */
export const workshop: Workshop = createWorkshop()
