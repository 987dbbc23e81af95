#define _GNU_SOURCE
#include "CMicrohttpd.h"

#include <dlfcn.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void format_line(void *log, const char *format, va_list arguments) {
  char line[512];
  vsnprintf(line, sizeof line, format, arguments);
  ((const struct http_log *)log)->write(((const struct http_log *)log)->context, line);
}

struct MHD_Daemon *http_start(
    const struct http_settings *settings, MHD_AccessHandlerCallback access,
    http_target_callback target, MHD_RequestCompletedCallback completed,
    MHD_NotifyConnectionCallback connection, void *context,
    const struct http_log *log) {
  struct MHD_OptionItem tls[] = {
      {MHD_OPTION_HTTPS_MEM_CERT, 0, (void *)settings->certificate},
      {MHD_OPTION_HTTPS_MEM_KEY, 0, (void *)settings->key},
      {MHD_OPTION_HTTPS_PRIORITIES, 0, "NORMAL:-VERS-TLS1.0:-VERS-TLS1.1"},
      {MHD_OPTION_END, 0, NULL},
  };
  struct MHD_OptionItem plain[] = {{MHD_OPTION_END, 0, NULL}};
  unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_NO_LISTEN_SOCKET |
                   MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ERROR_LOG;
  if (settings->certificate) flags |= MHD_USE_TLS;
  return MHD_start_daemon(
      flags, 0, NULL, NULL, access, context,
      // First, so that it hears of mistakes in the others.
      MHD_OPTION_EXTERNAL_LOGGER, format_line, (void *)log,
      MHD_OPTION_THREAD_POOL_SIZE, settings->threads,
      MHD_OPTION_CONNECTION_LIMIT, settings->connections,
      MHD_OPTION_PER_IP_CONNECTION_LIMIT, settings->connections_per_address,
      MHD_OPTION_CONNECTION_TIMEOUT, settings->idle_seconds,
      MHD_OPTION_CONNECTION_MEMORY_LIMIT, settings->connection_memory,
      MHD_OPTION_STRICT_FOR_CLIENT, 1,
      MHD_OPTION_URI_LOG_CALLBACK, target, context,
      MHD_OPTION_NOTIFY_COMPLETED, completed, context,
      MHD_OPTION_NOTIFY_CONNECTION, connection, context,
      MHD_OPTION_ARRAY, settings->certificate ? tls : plain, MHD_OPTION_END);
}

// The text stands in the connection's own memory, and the library cuts it up itself right after.
void http_forget_query(const char *target) {
  char *query = strchr((char *)target, '?');
  if (query) query[1] = '\0';
}

int http_socket(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info ? info->connect_fd : -1;
}

const char *http_tls_version(void) {
  /* libmicrohttpd brings it along; we call nothing else of it. */
  const char *(*version)(const char *) = dlsym(RTLD_DEFAULT, "gnutls_check_version");
  const char *text = version ? version(NULL) : NULL;
  return text ? text : "";
}
