#pragma once
#include <curl/curl.h>
#include <stdbool.h>

/* libcurl brings some thirty libraries along, which take 8 ms and 8 MB to load; who works on the
 * embedded clinic needs none of them. So it is loaded on first use: ccurl_load() before all else.
 * The functions that are used are here under the prefix ccurl_; a call of another would not link. */

/* Loads and readies libcurl, once; false where it is not installed or cannot start. */
bool ccurl_load(void);

const char *_Nonnull ccurl_version(void);
const char *_Nonnull ccurl_easy_strerror(CURLcode code);

CURL *_Nullable ccurl_easy_init(void);
void ccurl_easy_reset(CURL *_Nonnull c);
void ccurl_easy_cleanup(CURL *_Nonnull c);

struct curl_slist *_Nullable ccurl_slist_append(struct curl_slist *_Nullable list,
                                                const char *_Nonnull text);
void ccurl_slist_free_all(struct curl_slist *_Nullable list);

CURLM *_Nullable ccurl_multi_init(void);
CURLMcode ccurl_multi_cleanup(CURLM *_Nonnull m);
CURLMcode ccurl_multi_add_handle(CURLM *_Nonnull m, CURL *_Nonnull c);
CURLMcode ccurl_multi_remove_handle(CURLM *_Nonnull m, CURL *_Nonnull c);
CURLMcode ccurl_multi_perform(CURLM *_Nonnull m, int *_Nonnull running);
/* Waits for the transfers or a wake-up, so many milliseconds at most. */
CURLMcode ccurl_multi_wait(CURLM *_Nonnull m, int milliseconds);
CURLMcode ccurl_multi_wakeup(CURLM *_Nonnull m);

/* curl_easy_setopt and friends are variadic, which Swift cannot call: one for each type of value. */
typedef size_t (*ccurl_callback)(char *_Nullable data, size_t size, size_t count, void *_Nullable context);

CURLcode ccurl_set_string(CURL *_Nonnull c, CURLoption o, const char *_Nullable s);
CURLcode ccurl_set_long(CURL *_Nonnull c, CURLoption o, long v);
CURLcode ccurl_set_pointer(CURL *_Nonnull c, CURLoption o, const void *_Nullable v);
/* Write, header and read functions have one and the same type. */
CURLcode ccurl_set_callback(CURL *_Nonnull c, CURLoption function, CURLoption data,
                            ccurl_callback _Nonnull f, void *_Nullable context);
long ccurl_get_long(CURL *_Nonnull c, CURLINFO i);
CURLMcode ccurl_multi_set_long(CURLM *_Nonnull m, CURLMoption o, long v);
/* The next finished transfer, or null. */
CURL *_Nullable ccurl_multi_done(CURLM *_Nonnull m, CURLcode *_Nonnull code);
