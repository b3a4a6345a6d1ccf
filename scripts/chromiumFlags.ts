/** Flags with which Chromium offers WebGPU the graphics card: on Linux only where it also draws by Vulkan, on X11, with a window. */
export const CARD = [
  '--enable-unsafe-webgpu',
  '--ignore-gpu-blocklist',
  ...(process.platform === 'linux'
    ? ['--ozone-platform=x11', '--enable-features=Vulkan', '--use-angle=vulkan', '--disable-vulkan-surface']
    : []),
]

/** Flags with which it offers a software adapter, SwiftShader. */
export const SOFTWARE = [
  '--enable-unsafe-webgpu',
  '--enable-features=Vulkan',
  '--use-webgpu-adapter=swiftshader',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]
