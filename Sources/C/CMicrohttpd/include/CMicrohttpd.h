#pragma once
#include <microhttpd.h>

/// What `http_start` passes to the variadic MHD_start_daemon(3), which Swift cannot call.
struct http_settings {
  unsigned threads;
  unsigned connections;
  unsigned connections_per_address;
  unsigned idle_seconds;
  size_t connection_memory;
  /// Both PEM text, or both NULL for plain HTTP.
  const char *_Nullable certificate;
  const char *_Nullable key;
};

/// Where the library's complaints go, each as one formatted line.
struct http_log {
  void (*_Nonnull write)(void *_Nonnull context, const char *_Nonnull line);
  void *_Nonnull context;
};

typedef void *_Nullable (*http_target_callback)(
    void *_Nullable context, const char *_Nonnull target, struct MHD_Connection *_Nonnull connection);

/// Starts worker threads that wait for MHD_add_connection(3). `log` must outlive the daemon.
struct MHD_Daemon *_Nullable http_start(
    const struct http_settings *_Nonnull settings, MHD_AccessHandlerCallback _Nonnull access,
    http_target_callback _Nonnull target, MHD_RequestCompletedCallback _Nonnull completed,
    MHD_NotifyConnectionCallback _Nonnull connection, void *_Nonnull context,
    const struct http_log *_Nonnull log);

/// Empties the query of the target that an `http_target_callback` is given.
///
/// The library would split it next and keep a record of each parameter, which nobody here asks for. For
/// lack of room for them it forgets the request and never answers it (0.9.75).
void http_forget_query(const char *_Nonnull target);

/// The descriptor of a connection that is open, by the variadic MHD_get_connection_info(3).
int http_socket(struct MHD_Connection *_Nonnull connection);

/// The version of GnuTLS, which libmicrohttpd encrypts with; empty where it does without.
const char *_Nonnull http_tls_version(void);
