#pragma once
#include <sqlite3.h>

/* SQLITE_TRANSIENT is a cast that Swift's importer drops. */
static inline int csqlite_bind_text(sqlite3_stmt *_Nonnull s, int i, const char *_Nonnull p, int n) {
  return sqlite3_bind_text(s, i, p, n, SQLITE_TRANSIENT);
}
static inline int csqlite_bind_blob(sqlite3_stmt *_Nonnull s, int i, const void *_Nonnull p, int n) {
  return sqlite3_bind_blob(s, i, p, n, SQLITE_TRANSIENT);
}
