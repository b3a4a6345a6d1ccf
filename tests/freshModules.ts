/** Runs before each test file of the threads that share modules: what an earlier file chose or imported for its thread is undone. */
import { chooseKernels } from '../src/nn/kernels/module.ts'
import { forgetLevels } from './store/importedLevels.ts'

chooseKernels('own')
forgetLevels()
