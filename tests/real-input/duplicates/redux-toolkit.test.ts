import { describe } from 'vitest';
import { testPackage } from './test-package.ts';

describe('Redux Toolkit with what it declares twice', () => {
  testPackage('@reduxjs/toolkit', { isTyped: false }, { concepts: 14, fixed: 11, different: 3, reasons: {} });
});

describe('Redux Toolkit with copies of its own declarations, where types are known', () => {
  testPackage(
    '@reduxjs/toolkit',
    { isTyped: true, isPlanted: true },
    {
      concepts: 93,
      fixed: 117,
      different: 2,
      reasons: {
        '`…` makes something of its own in each module': 2,
        'a type depends on type parameters in a way that can not be compared': 7,
      },
    },
  );
});
