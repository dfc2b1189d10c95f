import type { Migration } from '../migrate.ts';

const redux = [
  'Action',
  'ActionCreator',
  'ActionFromReducer',
  'AnyAction',
  'Dispatch',
  'Middleware',
  'MiddlewareAPI',
  'Reducer',
  'ReducersMapObject',
  'StateFromReducersMapObject',
  'Store',
  'StoreEnhancer',
  'UnknownAction',
  'applyMiddleware',
  'combineReducers',
  'compose',
  'createStore',
  'isAction',
  'isPlainObject',
];

const toolkit = [
  'SHOULD_AUTOBATCH',
  'createAction',
  'createAsyncThunk',
  'createSlice',
  'isAllOf',
  'isAnyOf',
  'isAsyncThunkAction',
  'isFulfilled',
  'isPending',
  'isRejected',
  'isRejectedWithValue',
  'nanoid',
  'prepareAutoBatched',
];

/**
 * Redux Toolkit gathers the names of redux, immer and reselect in modules of its own, and imports itself through tsconfig
 * `paths`. Here every name comes from where it is defined; one is renamed on the way (`createNextState` is immer's `produce`).
 */
export default {
  packageName: '@reduxjs/toolkit',
  paths: ['src', 'package.json'],
  without: ['src/react', 'src/query/react', 'src/dynamicMiddleware/react'],
  compilerOptions: {
    lib: ['ESNext', 'DOM', 'DOM.Iterable'],
    module: 'ESNext',
    moduleResolution: 'bundler',
    jsx: 'react',
    paths: {
      '@reduxjs/toolkit': ['./src/index.ts'],
      '@reduxjs/toolkit/query': ['./src/query/index.ts'],
      '@internal/*': ['./src/*'],
    },
  },
  concepts: {
    Redux: {
      canonical: 'redux',
      exports: redux,
      deprecated: {
        './src/index.ts': same(redux),
        './src/reduxImports.ts': '*',
        './src/query/core/rtkImports.ts': same(['combineReducers', 'isAction', 'isPlainObject']),
      },
    },
    Immer: {
      canonical: 'immer',
      exports: ['current', 'isDraft', 'isDraftable', 'produce', 'produceWithPatches', 'setUseStrictIteration'],
      deprecated: {
        './src/immerImports.ts': {
          ...same(['current', 'isDraft', 'isDraftable', 'setUseStrictIteration']),
          createNextState: 'produce',
        },
        './src/query/utils/immerImports.ts': '*',
        './src/query/core/rtkImports.ts': { createNextState: 'produce' },
      },
    },
    Reselect: {
      canonical: 'reselect',
      exports: ['createSelector', 'createSelectorCreator', 'weakMapMemoize'],
      deprecated: { './src/reselectImports.ts': '*', './src/query/core/rtkImports.ts': same(['createSelector']) },
    },
    Toolkit: {
      canonical: './src/index.ts',
      importAs: '@reduxjs/toolkit',
      exports: toolkit,
      deprecated: { './src/query/core/rtkImports.ts': same(toolkit) },
    },
  },
} satisfies Migration;

function same(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, name]));
}
