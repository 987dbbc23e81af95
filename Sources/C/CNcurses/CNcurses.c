#define _GNU_SOURCE
#include "CNcurses.h"
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <signal.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

static const int handled[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
/* All else that ends a program unless it is caught (signal(7)), but for those whose ending nothing can
   precede. */
static const int crashes[] = {
    SIGILL,  SIGTRAP, SIGABRT, SIGSEGV,   SIGBUS,  SIGFPE, SIGSYS,    SIGXCPU, SIGXFSZ,
    SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGIO,  SIGSTKFLT, SIGPWR};
#define COUNT(array) (sizeof(array) / sizeof *(array))

bool cncurses_start(const char *terminal) {
  use_env(FALSE); /* sizes come from the tty, not from LINES and COLUMNS */
  use_tioctl(TRUE);
  if (!newterm(terminal, stdout, stdin)) return false;
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  typeahead(-1); /* a picture is sent whole, whatever is typed meanwhile */
  scrollok(stdscr, FALSE);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  return true;
}

void cncurses_leave(void) { endwin(); }

void cncurses_resize(int rows, int columns) {
  if (rows > 0 && columns > 0) resize_term(rows, columns);
}

void cncurses_repaint(void) { clearok(curscr, TRUE); }

/* A picture being sent while another thread crashes must not land on the restored screen: the crash
   waits for it to end, and no other begins. */
static atomic_bool crashed, drawing;
static pthread_t drawer;

static void begin_drawing(void) {
  drawer = pthread_self();
  atomic_store(&drawing, true);
  if (!atomic_load(&crashed)) return;
  atomic_store(&drawing, false);
  for (;;) poll(NULL, 0, -1);
}

void cncurses_put(int row, int column, const char *text, int count, unsigned attributes, int pair) {
  wattr_set(stdscr, attributes, (short)pair, &pair);
  mvwaddnstr(stdscr, row, column, text, count);
}

void cncurses_show(int row, int column) {
  begin_drawing();
  curs_set(row >= 0);
  if (row >= 0) wmove(stdscr, row, column);
  wrefresh(stdscr);
  atomic_store(&drawing, false);
}

const char *cncurses_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

bool cncurses_size(int *rows, int *columns) {
  struct winsize window;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) != 0 || !window.ws_row || !window.ws_col) return false;
  *rows = window.ws_row;
  *columns = window.ws_col;
  return true;
}

/* Only async-signal-safe calls from here (signal-safety(7)). */
static struct termios saved;
static volatile sig_atomic_t guarded;
static char restore[512];
static volatile size_t restore_count;
static struct sigaction before[NSIG];

static void wait_for_picture(void) {
  atomic_store(&crashed, true);
  if (atomic_load(&drawing) && pthread_equal(pthread_self(), drawer)) return;
  for (int tries = 0; tries < 50 && atomic_load(&drawing); tries++) poll(NULL, 0, 2);
}

/* What is written to standard error while the screen is ours would be lost with it. */
static int errors = -1, errors_kept = -1;
enum { ERRORS_TOLD = 64 * 1024 };

void cncurses_keep_errors(void) {
  if (errors_kept >= 0 || !isatty(STDERR_FILENO)) return;
  if (errors < 0) errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  int kept = memfd_create("coredesk-stderr", MFD_CLOEXEC);
  if (errors < 0 || kept < 0 || fcntl(kept, F_SETFL, O_APPEND) < 0 ||
      dup2(kept, STDERR_FILENO) < 0) {
    if (kept >= 0) close(kept);
    return;
  }
  errors_kept = kept;
}

/* Controls but for the end of a line, among them those of C1, steer a terminal. */
static void calm(unsigned char *text, ssize_t count) {
  for (ssize_t i = 0; i < count; i++) {
    bool c1 = text[i] >= 0x80 && text[i] < 0xA0 && i > 0 && text[i - 1] == 0xC2;
    if ((text[i] < 0x20 && text[i] != '\n' && text[i] != '\t') || text[i] == 0x7F) text[i] = '?';
    if (c1) text[i - 1] = text[i] = '?';
  }
}

void cncurses_tell_errors(void) {
  if (errors_kept < 0) return;
  int kept = errors_kept;
  errors_kept = -1;
  dup2(errors, STDERR_FILENO);
  struct stat information;
  off_t end = fstat(kept, &information) == 0 ? information.st_size : 0;
  unsigned char text[1024];
  ssize_t count;
  for (off_t at = end > ERRORS_TOLD ? end - ERRORS_TOLD : 0;
       at < end && (count = pread(kept, text, sizeof text, at)) > 0; at += count) {
    calm(text, count);
    ssize_t written = write(errors, text, (size_t)count);
    (void)written;
  }
  close(kept);
}

static void on_crash(int number, siginfo_t *info, void *context) {
  (void)context;
  if (guarded) {
    guarded = 0;
    wait_for_picture();
    ssize_t written = write(STDOUT_FILENO, restore, restore_count);
    (void)written;
    tcsetattr(STDOUT_FILENO, TCSANOW, &saved);
  }
  cncurses_tell_errors();
  sigaction(number, &before[number], NULL);
  /* A fault happens again on return, with its own context; what was sent or raised must be raised. */
  bool is_fault = number == SIGILL || number == SIGSEGV || number == SIGBUS || number == SIGFPE;
  if (!is_fault || !info || info->si_code <= 0) raise(number);
}

void cncurses_guard(void) {
  static char stack[64 * 1024];
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  stack_t present;
  if (sigaltstack(NULL, &present) == 0 && present.ss_flags & SS_DISABLE) sigaltstack(&alternate, NULL);
  guarded = tcgetattr(STDOUT_FILENO, &saved) == 0;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = on_crash;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
  for (size_t i = 0; i < COUNT(crashes); i++) sigaction(crashes[i], &action, &before[crashes[i]]);
}

void cncurses_guard_bytes(const char *bytes, size_t count) {
  restore_count = 0;
  if (count > sizeof restore) count = sizeof restore;
  memcpy(restore, bytes, count);
  restore_count = count;
}

void cncurses_unguard(void) {
  if (!guarded) return;
  guarded = 0;
  for (size_t i = 0; i < COUNT(crashes); i++) sigaction(crashes[i], &before[crashes[i]], NULL);
}

int cncurses_eventfd(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

void cncurses_wake(int fd) {
  eventfd_write(fd, 1);
}

void cncurses_clear(int fd) {
  eventfd_t count;
  eventfd_read(fd, &count);
}

static sigset_t handled_set(void) {
  sigset_t set;
  sigemptyset(&set);
  for (size_t i = 0; i < COUNT(handled); i++) sigaddset(&set, handled[i]);
  return set;
}

int cncurses_signalfd(void) {
  sigset_t set = handled_set();
  pthread_sigmask(SIG_BLOCK, &set, NULL);
  return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

int cncurses_next_signal(int fd) {
  struct signalfd_siginfo information;
  return read(fd, &information, sizeof information) == sizeof information ? (int)information.ssi_signo : 0;
}

void cncurses_release_signals(void) {
  sigset_t set = handled_set();
  for (size_t i = 0; i < COUNT(handled); i++) signal(handled[i], SIG_DFL);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

void cncurses_stop(void) {
  /* The default action, so that an orphaned process group, which nobody could continue, is not stopped
     (POSIX 2.4.3). */
  signal(SIGTSTP, SIG_DFL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, SIGTSTP);
  kill(0, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  pthread_sigmask(SIG_BLOCK, &only, NULL);
  /* The continuation we waited for is no news. */
  sigset_t continued;
  sigemptyset(&continued);
  sigaddset(&continued, SIGCONT);
  struct timespec now = {0, 0};
  sigtimedwait(&continued, NULL, &now);
}
