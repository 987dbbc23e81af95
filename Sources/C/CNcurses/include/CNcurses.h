#pragma once
#define NCURSES_WIDECHAR 1
#include <ncursesw/curses.h>
#include <stdbool.h>
#include <stddef.h>

/* What Swift's importer drops: globals that are not concurrency-safe, macros with arguments, and the
   parts of glibc its module leaves out (eventfd, signalfd). */

/// Starts curses on stdin and stdout; false if the terminal is unknown. Unlike initscr(3), which exits.
bool cncurses_start(const char *_Nonnull terminal);
/// Leaves curses mode; the next refresh comes back to it. See endwin(3).
void cncurses_leave(void);
void cncurses_resize(int rows, int columns);
/// The next refresh repaints everything.
void cncurses_repaint(void);
/// Writes `count` bytes of text with attributes and a colour pair (beyond 255 too).
void cncurses_put(int row, int column, const char *_Nonnull text, int count, unsigned attributes, int pair);
/// Sends what changed; the cursor rests at the place, or is hidden where `row` is negative.
void cncurses_show(int row, int column);

static inline unsigned cncurses_bold(void) { return A_BOLD; }
static inline unsigned cncurses_dim(void) { return A_DIM; }
static inline unsigned cncurses_italic(void) { return A_ITALIC; }
static inline unsigned cncurses_underline(void) { return A_UNDERLINE; }
static inline unsigned cncurses_reverse(void) { return A_REVERSE; }
static inline int cncurses_colours(void) { return COLORS; }
static inline int cncurses_pairs(void) { return COLOR_PAIRS; }

/// A string capability of the terminal, or null: tigetstr(3) without its (char *)-1.
const char *_Nullable cncurses_capability(const char *_Nonnull name);
/// Rows and columns of the terminal on stdout; false if it cannot tell.
bool cncurses_size(int *_Nonnull rows, int *_Nonnull columns);

/// Should the program crash, these bytes are written to stdout and the tty's present settings put
/// back before the crash takes its course. At most 512 bytes. Call before cncurses_start.
void cncurses_guard(void);
void cncurses_guard_bytes(const char *_Nonnull bytes, size_t count);
/// Crashes from here on find the terminal as it should be.
void cncurses_unguard(void);

/// Keeps what is written to standard error, where that is a terminal, until it is told.
void cncurses_keep_errors(void);
/// Writes what was kept, at most the last 64 KiB, where it was meant to go; from there on nothing is
/// kept. A crash does so too. Only async-signal-safe calls.
void cncurses_tell_errors(void);

int cncurses_eventfd(void);
void cncurses_wake(int eventfd);
void cncurses_clear(int eventfd);

/// Blocks the signals a terminal program handles and returns a signalfd(2) for them. A thread inherits
/// the mask of the one that starts it: call before the first.
int cncurses_signalfd(void);
/// The next signal that is due, or 0.
int cncurses_next_signal(int signalfd);
/// Unblocks them again, with their default actions.
void cncurses_release_signals(void);
/// Stops the process group as Ctrl-Z would; returns when it is continued.
void cncurses_stop(void);
