import { testForms } from './form-tester.ts';
import { database, fixed, money } from './findings.ts';

// Layout: quotes, semicolons, line endings, comments and what stands round a statement.
testForms('layout', {
  valid: [],
  invalid: [
    {
      name: 'keeps double quotes and no semicolon',
      code: `import { SessionMetrics, SESSION_TIMEOUT } from "./database/request-scoped-session-factory"
new SessionMetrics(SESSION_TIMEOUT)
`,
      output: `import { SESSION_TIMEOUT } from "./database/request-scoped-session-factory"
import { DatabaseSessionMetrics as SessionMetrics } from "./metrics/session-metrics"
new SessionMetrics(SESSION_TIMEOUT)
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'keeps Windows line endings and tabs',
      code: "import {\r\n\tSESSION_TIMEOUT,\r\n\tSessionMetrics,\r\n} from './database/request-scoped-session-factory';\r\nnew SessionMetrics(SESSION_TIMEOUT);\r\n",
      output:
        "import {\r\n\tSESSION_TIMEOUT,\r\n} from './database/request-scoped-session-factory';\r\nimport { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';\r\nnew SessionMetrics(SESSION_TIMEOUT);\r\n",
      errors: [fixed([3, 2], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'leaves no space behind a name that stood before another on its line',
      code: `import {
  SESSION_TIMEOUT, SessionMetrics,
} from './database/request-scoped-session-factory';
new SessionMetrics(SESSION_TIMEOUT);
`,
      output: `import {
  SESSION_TIMEOUT,
} from './database/request-scoped-session-factory';
import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
new SessionMetrics(SESSION_TIMEOUT);
`,
      errors: [fixed([2, 20], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'leaves a comment behind a name on the line of the brace',
      code: `import { SessionMetrics, // both
  SESSION_TIMEOUT } from './database/request-scoped-session-factory';
new SessionMetrics(SESSION_TIMEOUT);
`,
      output: `import { // both
  SESSION_TIMEOUT } from './database/request-scoped-session-factory';
import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
new SessionMetrics(SESSION_TIMEOUT);
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'keeps a byte order mark',
      code: "\uFEFFimport { SessionMetrics, SESSION_TIMEOUT } from './database/request-scoped-session-factory';\nnew SessionMetrics(SESSION_TIMEOUT);\n",
      output:
        "\uFEFFimport { SESSION_TIMEOUT } from './database/request-scoped-session-factory';\nimport { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';\nnew SessionMetrics(SESSION_TIMEOUT);\n",
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'keeps the end of a file without a newline',
      code: "import { SessionMetrics, SESSION_TIMEOUT } from './database/request-scoped-session-factory'",
      output: `import { SESSION_TIMEOUT } from './database/request-scoped-session-factory'
import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics'`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'keeps a hashbang above a removed import',
      code: `#!/usr/bin/env node
import { SessionMetrics } from './database/request-scoped-session-factory';
import { BaseSessionMetrics } from './metrics/session-metrics';
new SessionMetrics(BaseSessionMetrics);
`,
      output: `#!/usr/bin/env node
import { BaseSessionMetrics, DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
new SessionMetrics(BaseSessionMetrics);
`,
      errors: [fixed([2, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'keeps a license above a removed import',
      code: `/* Copyright Acme */
import { SessionMetrics } from './database/request-scoped-session-factory';
import { BaseSessionMetrics } from './metrics/session-metrics';
new SessionMetrics(BaseSessionMetrics);
`,
      output: `/* Copyright Acme */
import { BaseSessionMetrics, DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
new SessionMetrics(BaseSessionMetrics);
`,
      errors: [fixed([2, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'keeps a directive above an import',
      code: `'use client';
import { SessionMetrics } from './database/request-scoped-session-factory';
new SessionMetrics();
`,
      output: `'use client';
import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
new SessionMetrics();
`,
      errors: [fixed([2, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'does not make a directive of a string',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
'use client';
import { BaseSessionMetrics } from './metrics/session-metrics';
new SessionMetrics(BaseSessionMetrics);
`,
      output: `import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
'use client';
import { BaseSessionMetrics } from './metrics/session-metrics';
new SessionMetrics(BaseSessionMetrics);
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'keeps a comment for the next line above its import',
      code: `// @ts-ignore no types
import { SessionMetrics } from './database/request-scoped-session-factory';
import { BaseSessionMetrics } from './metrics/session-metrics';
new SessionMetrics(BaseSessionMetrics);
`,
      output: `// @ts-ignore no types
import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
import { BaseSessionMetrics } from './metrics/session-metrics';
new SessionMetrics(BaseSessionMetrics);
`,
      errors: [fixed([2, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'keeps statements on one line apart',
      code: `import { BaseSessionMetrics } from './metrics/session-metrics'; import { SessionMetrics } from './database/request-scoped-session-factory'; run(SessionMetrics, BaseSessionMetrics);
`,
      output: `import { BaseSessionMetrics, DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics'; run(SessionMetrics, BaseSessionMetrics);
`,
      errors: [fixed([1, 74], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'splits on a line with other statements',
      code: `import { SessionMetrics, SESSION_TIMEOUT } from './database/request-scoped-session-factory'; run(SessionMetrics, SESSION_TIMEOUT);
`,
      output: `import { SESSION_TIMEOUT } from './database/request-scoped-session-factory';
import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics'; run(SessionMetrics, SESSION_TIMEOUT);
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'splits behind a comment on the same line',
      code: `import { SessionMetrics, SESSION_TIMEOUT } from './database/request-scoped-session-factory'; // why
run(SessionMetrics, SESSION_TIMEOUT);
`,
      output: `import { SESSION_TIMEOUT } from './database/request-scoped-session-factory'; // why
import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
run(SessionMetrics, SESSION_TIMEOUT);
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'splits in front of a semicolon that guards the next line',
      code: `import { SessionMetrics, SESSION_TIMEOUT } from './database/request-scoped-session-factory'
;[SessionMetrics, SESSION_TIMEOUT].map(String)
`,
      output: `import { SESSION_TIMEOUT } from './database/request-scoped-session-factory'
import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics'
;[SessionMetrics, SESSION_TIMEOUT].map(String)
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'keeps a semicolon that guards the next line when its import goes',
      code: `import { BaseSessionMetrics } from './metrics/session-metrics'
import { SessionMetrics } from './database/request-scoped-session-factory'
;[SessionMetrics, BaseSessionMetrics].map(String)
`,
      output: `import { BaseSessionMetrics, DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics'
;[SessionMetrics, BaseSessionMetrics].map(String)
`,
      errors: [fixed([2, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'does not let a statement above run into a parenthesis below',
      code: `import { BaseSessionMetrics } from './metrics/session-metrics'
export default BaseSessionMetrics
import { SessionMetrics } from './database/request-scoped-session-factory'
(SessionMetrics)()
`,
      output: `import { BaseSessionMetrics } from './metrics/session-metrics'
export default BaseSessionMetrics
import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics'
(SessionMetrics)()
`,
      errors: [fixed([3, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'splits above a template literal',
      code: `import { SessionMetrics, SESSION_TIMEOUT } from './database/request-scoped-session-factory'
\`\${SessionMetrics}\${SESSION_TIMEOUT}\`
`,
      output: `import { SESSION_TIMEOUT } from './database/request-scoped-session-factory'
import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics'
\`\${SessionMetrics}\${SESSION_TIMEOUT}\`
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'leaves comments in every place, but those beside a name',
      code: `import /* a */ Money /* b */ , /* c */ { /* d */ format /* e */ , /* f */ add /* g */ } /* h */ from /* i */ './utils/money' /* j */; // k
format(new Money(), add);
`,
      output: `import /* a */ /* b */ /* c */ { /* f */ add /* g */ } /* h */ from /* i */ './utils/money' /* j */; // k
import { default as Money, /* d */ formatMoney as format /* e */ } from './money/money';
format(new Money(), add);
`,
      errors: [
        fixed([1, 16], ['default', 'default'], money, './money/money'),
        fixed([1, 50], ['format', 'formatMoney'], money, './money/money'),
      ],
    },
    {
      name: 'leaves comments in every place of an import that moves whole',
      code: `import /* a */ Money /* b */ , /* c */ { /* d */ format /* e */ } /* f */ from /* g */ './utils/money' /* h */; // i
format(new Money());
`,
      output: `import /* a */ Money /* b */ , /* c */ { /* d */ formatMoney as format /* e */ } /* f */ from /* g */ './money/money' /* h */; // i
format(new Money());
`,
      errors: [
        fixed([1, 16], ['default', 'default'], money, './money/money'),
        fixed([1, 50], ['format', 'formatMoney'], money, './money/money'),
      ],
    },
    {
      name: 'leaves a default apart from the word behind it',
      code: `import factory,{SessionMetrics}from'./database/request-scoped-session-factory';
factory(SessionMetrics);
`,
      output: `import factory from'./database/request-scoped-session-factory';
import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
factory(SessionMetrics);
`,
      errors: [fixed([1, 17], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'takes the comments inside a name along',
      code: `import { format /* a */ as /* b */ print, add } from './utils/money';
print(add);
`,
      output: `import { add } from './utils/money';
import { formatMoney /* a */ as /* b */ print } from './money/money';
print(add);
`,
      errors: [fixed([1, 10], ['format', 'formatMoney'], money, './money/money')],
    },
    {
      name: 'takes line comments inside a name along',
      code: `import {
  // a
  format // b
    as print, // c
  add,
} from './utils/money';
print(add);
`,
      output: `import {
  // a
  add,
} from './utils/money';
import {
  formatMoney // b
    as print, // c
} from './money/money';
print(add);
`,
      errors: [fixed([3, 3], ['format', 'formatMoney'], money, './money/money')],
    },
    {
      name: 'takes out the first of a list on lines',
      code: `import {
  format, // a
  // b
  add,
} from './utils/money';
format(add);
`,
      output: `import {
  // b
  add,
} from './utils/money';
import {
  formatMoney as format, // a
} from './money/money';
format(add);
`,
      errors: [fixed([2, 3], ['format', 'formatMoney'], money, './money/money')],
    },
    {
      name: 'takes out the last of a list on lines',
      code: `import {
  add,
  format
} from './utils/money';
format(add);
`,
      output: `import {
  add
} from './utils/money';
import { formatMoney as format } from './money/money';
format(add);
`,
      errors: [fixed([3, 3], ['format', 'formatMoney'], money, './money/money')],
    },
    {
      name: 'takes out the last of a list on lines, with comments',
      code: `import {
  // a
  add, // b
  format, // c
  // d
} from './utils/money';
format(add);
`,
      output: `import {
  // a
  add, // b
  // d
} from './utils/money';
import {
  formatMoney as format, // c
} from './money/money';
format(add);
`,
      errors: [fixed([4, 3], ['format', 'formatMoney'], money, './money/money')],
    },
    {
      name: 'takes out two of a list on one line',
      code: `import {format, add, default as Money} from './utils/money';
format(new Money(), add);
`,
      output: `import {add} from './utils/money';
import { formatMoney as format, default as Money } from './money/money';
format(new Money(), add);
`,
      errors: [
        fixed([1, 9], ['format', 'formatMoney'], money, './money/money'),
        fixed([1, 22], ['default', 'default'], money, './money/money'),
      ],
    },
    {
      name: 'keeps a list without spaces',
      code: `import{add,format}from'./utils/money';format(add);
`,
      output: `import{add}from'./utils/money';
import { formatMoney as format } from './money/money';format(add);
`,
      errors: [fixed([1, 12], ['format', 'formatMoney'], money, './money/money')],
    },
    {
      name: 'keeps the indentation of a statement',
      code: "\timport { format, add } from './utils/money';\n\tformat(add);\n",
      output:
        "\timport { add } from './utils/money';\n\timport { formatMoney as format } from './money/money';\n\tformat(add);\n",
      errors: [fixed([1, 11], ['format', 'formatMoney'], money, './money/money')],
    },
  ],
});
