/** Runs before each test file of the threads that share modules: what an earlier file chose for its thread is undone. */
import { chooseKernels } from '../src/nn/kernels/module.ts'

chooseKernels('own')
