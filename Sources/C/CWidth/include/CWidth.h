#pragma once
/// Columns that glibc gives the scalar in a UTF-8 locale, whatever the process's own locale is:
/// 0, 1, 2, or -1 for what cannot be printed. See wcwidth(3).
int cwidth_columns(unsigned int scalar);
