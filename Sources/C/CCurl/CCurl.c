#include "CCurl.h"
#include <dlfcn.h>
#include <pthread.h>

/* With these out of the way the names can be declared as they are. */
#undef curl_easy_setopt
#undef curl_easy_getinfo
#undef curl_multi_setopt

#define FUNCTIONS(F)                                                                          \
  F(global_init) F(version) F(easy_strerror) F(easy_init) F(easy_reset) F(easy_cleanup)       \
  F(easy_setopt) F(easy_getinfo) F(slist_append) F(slist_free_all) F(multi_init)              \
  F(multi_cleanup) F(multi_add_handle) F(multi_remove_handle) F(multi_perform) F(multi_poll)  \
  F(multi_wakeup) F(multi_setopt) F(multi_info_read)

/* Each pointer has the type of the function that the header declares. */
#define POINTER(name) __typeof__(&curl_##name) name;
static struct {
  FUNCTIONS(POINTER)
} lib;

static bool is_ready;

static void load(void) {
  /* The name of every libcurl since 2006; Debian's with GnuTLS has another. */
  void *handle = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return;
#define FIND(name)                                          \
  if (!(*(void **)&lib.name = dlsym(handle, "curl_" #name))) return;
  FUNCTIONS(FIND)
  is_ready = lib.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

bool ccurl_load(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return is_ready;
}

const char *ccurl_version(void) { return lib.version(); }
const char *ccurl_easy_strerror(CURLcode code) { return lib.easy_strerror(code); }

CURL *ccurl_easy_init(void) { return lib.easy_init(); }
void ccurl_easy_reset(CURL *c) { lib.easy_reset(c); }
void ccurl_easy_cleanup(CURL *c) { lib.easy_cleanup(c); }

struct curl_slist *ccurl_slist_append(struct curl_slist *list, const char *text) {
  return lib.slist_append(list, text);
}
void ccurl_slist_free_all(struct curl_slist *list) { lib.slist_free_all(list); }

CURLM *ccurl_multi_init(void) { return lib.multi_init(); }
CURLMcode ccurl_multi_cleanup(CURLM *m) { return lib.multi_cleanup(m); }
CURLMcode ccurl_multi_add_handle(CURLM *m, CURL *c) { return lib.multi_add_handle(m, c); }
CURLMcode ccurl_multi_remove_handle(CURLM *m, CURL *c) { return lib.multi_remove_handle(m, c); }
CURLMcode ccurl_multi_perform(CURLM *m, int *running) { return lib.multi_perform(m, running); }
CURLMcode ccurl_multi_wait(CURLM *m, int milliseconds) {
  return lib.multi_poll(m, 0, 0, milliseconds, 0);
}
CURLMcode ccurl_multi_wakeup(CURLM *m) { return lib.multi_wakeup(m); }

CURLcode ccurl_set_string(CURL *c, CURLoption o, const char *s) { return lib.easy_setopt(c, o, s); }
CURLcode ccurl_set_long(CURL *c, CURLoption o, long v) { return lib.easy_setopt(c, o, v); }
CURLcode ccurl_set_pointer(CURL *c, CURLoption o, const void *v) { return lib.easy_setopt(c, o, v); }
CURLcode ccurl_set_callback(CURL *c, CURLoption function, CURLoption data, ccurl_callback f,
                            void *context) {
  lib.easy_setopt(c, data, context);
  return lib.easy_setopt(c, function, f);
}
long ccurl_get_long(CURL *c, CURLINFO i) {
  long v = 0;
  lib.easy_getinfo(c, i, &v);
  return v;
}
CURLMcode ccurl_multi_set_long(CURLM *m, CURLMoption o, long v) { return lib.multi_setopt(m, o, v); }
CURL *ccurl_multi_done(CURLM *m, CURLcode *code) {
  int left;
  CURLMsg *message;
  while ((message = lib.multi_info_read(m, &left)))
    if (message->msg == CURLMSG_DONE) {
      *code = message->data.result;
      return message->easy_handle;
    }
  return 0;
}
