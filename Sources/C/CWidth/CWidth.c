#define _GNU_SOURCE
#include "CWidth.h"
#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static locale_t utf8;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void open_locale(void) { utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0); }

int cwidth_columns(unsigned int scalar) {
  pthread_once(&once, open_locale);
  if (!utf8) return wcwidth((wchar_t)scalar);
  locale_t before = uselocale(utf8);
  int columns = wcwidth((wchar_t)scalar);
  uselocale(before);
  return columns;
}

bool cwidth_locale_is_utf8(void) {
  const char *names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  bool silent = true;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *value = getenv(names[i]);
    if (value && *value) silent = false;
  }
  /* An environment that says nothing (a container, a bare login) speaks UTF-8 today (cf. PEP 538). */
  setlocale(LC_CTYPE, silent ? "C.UTF-8" : "");
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}
