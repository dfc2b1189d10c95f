import { PGlite } from '@electric-sql/pglite';

/** Starts an embedded PostgreSQL with the tables of the service; without a folder it lives in memory. */
export async function connect(folder?: string): Promise<PGlite> {
  const database = new PGlite(folder);
  await database.exec(`
    create table if not exists users (
      user_id text primary key,
      last_activity timestamptz not null
    );
    create table if not exists messages (
      message_id text primary key,
      user_id text not null references users,
      text text not null check (text <> '')
    );
  `);
  return database;
}
