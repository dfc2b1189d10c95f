import { describe } from 'vitest';
import { testPackage } from './test-package.ts';

describe('RxJS with copies of its own declarations', () => {
  testPackage(
    'rxjs',
    { isTyped: false, isPlanted: true },
    {
      concepts: 142,
      fixed: 114,
      different: 26,
      reasons: {
        '`…` makes something of its own in each module': 10,
        'its static `…` may change': 5,
        'loading the canonical module runs `…` (src/internal/Subscription.ts:23)': 69,
      },
    },
  );
});
