import type { Transaction } from '@electric-sql/pglite';

/** A message as a client sends it. */
export interface Message {
  readonly id: string;
  readonly text: string;
}

/** A row of the table `users`, whose columns have names of their own. */
interface UserRow {
  readonly user_id: string;
  readonly last_activity: Date;
}

/** Saves a message and when its user was here last. */
export async function saveMessage(transaction: Transaction, userId: string, message: Message): Promise<string> {
  await transaction.query(
    'insert into users values ($1, now()) on conflict (user_id) do update set last_activity = now()',
    [userId],
  );
  await transaction.query('insert into messages values ($1, $2, $3)', [message.id, userId, message.text]);
  return message.id;
}

/** Finds what clients may know of a user. */
export async function findUser(transaction: Transaction, userId: string) {
  const { rows } = await transaction.query<UserRow>('select * from users where user_id = $1', [userId]);
  return rows[0] && { user_id: rows[0].user_id, last_activity: rows[0].last_activity.toISOString() };
}
