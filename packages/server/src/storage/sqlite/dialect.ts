import type BetterSqlite from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
  type TransactionSettings,
} from 'kysely';

/** SQLite changes tables in transactions as it changes rows; Kysely does not count on it. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * Kysely's own driver begins a transaction that reads first and writes later, and two processes that do so refuse each
 * other at once instead of waiting; and it rolls back what SQLite has rolled back already, which hides why.
 */
class ImmediateSqliteDriver extends SqliteDriver {
  readonly #isInTransaction: () => boolean;

  constructor(database: BetterSqlite.Database) {
    super({ database: rememberingStatements(database) });
    this.#isInTransaction = () => database.inTransaction;
  }

  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    await connection.executeQuery(
      CompiledQuery.raw(settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'),
    );
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#isInTransaction()) await super.rollbackTransaction(connection);
  }
}

const mostStatements = 200;

/** The same few statements run again and again; SQLite compiles each once. */
function rememberingStatements(database: BetterSqlite.Database): {
  readonly close: () => void;
  readonly prepare: (sql: string) => SqliteStatement;
} {
  const statements = new Map<string, BetterSqlite.Statement<unknown[]>>();
  return {
    close: () => void database.close(),
    prepare(sql) {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const statement = database.prepare<unknown[]>(sql);
      if (statements.size >= mostStatements) statements.clear();
      statements.set(sql, statement);
      return statement;
    },
  };
}

/** Kysely's dialect for an open SQLite database. */
export function sqliteDialect(database: BetterSqlite.Database): Dialect {
  const usual = new SqliteDialect({ database });
  return {
    createAdapter: () => new TransactionalSqliteAdapter(),
    createDriver: () => new ImmediateSqliteDriver(database),
    createIntrospector: (kysely) => usual.createIntrospector(kysely),
    createQueryCompiler: () => usual.createQueryCompiler(),
  };
}
