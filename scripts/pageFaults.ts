/** Faults that a running page is given: functions that playwright carries into it. */

declare global {
  interface Window {
    restoreContext(): void
    /** Different colours in a sample of the stage's pixels, right after a frame. */
    coloursOnStage(): Promise<number>
  }
}

/** In the page: the stage loses its graphics context. */
export function loseContext(): void {
  const canvas = document.querySelector<HTMLCanvasElement>('.stage-canvas canvas')
  const context = canvas?.getContext('webgl2') ?? canvas?.getContext('webgl')
  const extension = context?.getExtension('WEBGL_lose_context')
  if (!canvas || !extension) throw new Error('The stage is not drawn by WebGL.')
  extension.loseContext()
  window.restoreContext = () => extension.restoreContext()
  window.coloursOnStage = async () => {
    await new Promise(requestAnimationFrame)
    const copy = document.createElement('canvas')
    copy.width = 64
    copy.height = 36
    const brush = copy.getContext('2d')
    brush?.drawImage(canvas, 0, 0, 64, 36)
    return new Set(new Uint32Array(brush?.getImageData(0, 0, 64, 36).data.buffer ?? new ArrayBuffer(0))).size
  }
}

/** In a worker: destroys the device right after the next submit, before its results can be read. */
export function loseDevice(): void {
  const { createCommandEncoder } = GPUDevice.prototype
  const { submit } = GPUQueue.prototype
  let device: GPUDevice | null = null
  GPUDevice.prototype.createCommandEncoder = function (descriptor) {
    device = this
    return createCommandEncoder.call(this, descriptor)
  }
  GPUQueue.prototype.submit = function (commands) {
    submit.call(this, commands)
    if (device === null) return
    GPUDevice.prototype.createCommandEncoder = createCommandEncoder
    GPUQueue.prototype.submit = submit
    device.destroy()
  }
}
