import { readdir, readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

const TICKS_PER_SECOND = 100 // USER_HZ, the same on every Linux that Node runs on
const NAME = 'DedicatedWorker' // of Chromium's threads, cut to fifteen letters by the kernel

/**
 * Seconds of processor time that the dedicated workers of a page's process have used; null where the system keeps no
 * account of threads that can be read (anywhere but on Linux).
 */
export async function workerSeconds(page: Page): Promise<number | null> {
  const session = await page.context().browser()?.newBrowserCDPSession()
  if (session === undefined) return null
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const renderers = processInfo.filter(({ type }) => type === 'renderer')
  const seconds = await Promise.all(renderers.map(({ id }) => secondsOf(id)))
  return seconds.reduce<number | null>((sum, each) => (each === null ? sum : (sum ?? 0) + each), null)
}

async function secondsOf(process: number): Promise<number | null> {
  const folder = `/proc/${process}/task`
  const threads = await readdir(folder).catch(() => [])
  let ticks: number | null = null
  for (const thread of threads) {
    const stat = await readFile(`${folder}/${thread}/stat`, 'utf8').catch(() => '') // a thread that has just ended
    const match = /\((?<name>.*)\) (?<fields>.*)/.exec(stat)
    if (!match?.groups?.name.startsWith(NAME)) continue
    const fields = match.groups.fields.split(' ')
    ticks = (ticks ?? 0) + Number(fields[11]) + Number(fields[12]) // utime and stime, proc(5)
  }
  return ticks === null ? null : ticks / TICKS_PER_SECOND
}
