#pragma once
#include <stdbool.h>

/// Columns that glibc gives the scalar in a UTF-8 locale, whatever the process's own locale is:
/// 0, 1, 2, or -1 for what cannot be printed. See wcwidth(3).
int cwidth_columns(unsigned int scalar);

/// Sets the process's character type from the environment; true if its encoding is UTF-8. Not while
/// other threads use the locale.
bool cwidth_locale_is_utf8(void);
