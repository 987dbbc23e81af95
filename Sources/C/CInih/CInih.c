#define _GNU_SOURCE
#include "CInih.h"
#include <dlfcn.h>
#include <ini.h>
#include <pthread.h>
#include <string.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;

/* Values are whole lines: an access token is longer than inih's 200 bytes, and a secret may well hold a
   ` ;`, so neither continuation lines nor comments behind a value. */
static void settle(void) {
  ini_max_line = CINIH_LINE_LIMIT + 3;
  ini_allow_multiline = 0;
  ini_allow_inline_comments = 0;
}

struct reading {
  const char *next, *end;
  int line;
  cinih_entry entry;
  void *context;
};

/* The reader counts the lines that the handler is not told. */
static char *read_line(char *buffer, int size, void *stream) {
  struct reading *reading = stream;
  if (reading->next >= reading->end) return NULL;
  size_t count = (size_t)(reading->end - reading->next);
  const char *feed = memchr(reading->next, '\n', count);
  if (feed) count = (size_t)(feed - reading->next) + 1;
  if (count > (size_t)size - 1) count = (size_t)size - 1;
  memcpy(buffer, reading->next, count);
  buffer[count] = 0;
  reading->next += count;
  reading->line++;
  return buffer;
}

static int take(void *user, const char *section, const char *name, const char *value) {
  struct reading *reading = user;
  reading->entry(reading->context, reading->line, section, name, value);
  return 1;
}

int cinih_parse(const char *text, size_t count, cinih_entry entry, void *context) {
  pthread_once(&once, settle);
  struct reading reading = {text, text + count, 0, entry, context};
  return ini_parse_stream(read_line, &reading, take, &reading);
}

const char *cinih_library(void) {
  /* inih tells no version: the name of its file has that of its interface. */
  Dl_info information;
  if (!dladdr((void *)ini_parse_stream, &information) || !information.dli_fname) return "";
  const char *slash = strrchr(information.dli_fname, '/');
  return slash ? slash + 1 : information.dli_fname;
}
