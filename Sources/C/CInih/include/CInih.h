#pragma once
#include <stddef.h>

/// One `name = value` with the line it stands on, counted from 1; the strings live for the call.
typedef void (*cinih_entry)(void *_Nonnull context, int line, const char *_Nonnull section,
                            const char *_Nonnull name, const char *_Nonnull value);

/// Bytes a line may have.
#define CINIH_LINE_LIMIT 4000

/// Reads INI text without NUL bytes and without lines longer than the limit: sections, `name = value`,
/// lines of comment that begin with `#` or `;`. Returns 0, the number of the first line that is none
/// of these, or a negative number where memory is short.
int cinih_parse(const char *_Nonnull text, size_t count, cinih_entry _Nonnull entry, void *_Nonnull context);

/// The file of the library, as `libinih.so.1`.
const char *_Nonnull cinih_library(void);
