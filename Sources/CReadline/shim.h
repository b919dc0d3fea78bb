// The part of GNU readline that Swift cannot touch by itself.
//
// readline is configured through mutable C globals, which Swift 6 refuses to read or write ("not
// concurrency-safe"). Each function here touches one. No state may live in this header: every object
// file would get its own copy.
#ifndef CREADLINE_SHIM_H
#define CREADLINE_SHIM_H

#include <stdio.h>  // readline.h uses FILE without including it
#include <readline/readline.h>

static inline void creadline_nothing(int unused) { (void)unused; rl_tty_set_echoing(1); }
static inline void creadline_nothing_back(void) {}

// We own the signals, the terminal's settings and the environment; readline leaves them alone.
static inline void creadline_leave_process_alone(void) {
  rl_catch_signals = 0;
  rl_catch_sigwinch = 0;
  rl_change_environment = 0;
  rl_prep_term_function = creadline_nothing;
  rl_deprep_term_function = creadline_nothing_back;
}

static inline const char *creadline_line(void) { return rl_line_buffer; }
static inline int creadline_length(void) { return rl_end; }
static inline int creadline_cursor(void) { return rl_point; }
static inline void creadline_set_cursor(int offset) {
  rl_point = offset < 0 ? 0 : offset > rl_end ? rl_end : offset;
}

// readline's own commands for these keep what they remove, for the next person to bring back.
static inline void creadline_delete(int from, int to) {
  rl_delete_text(from, to);
  rl_point = from;
}

static inline void creadline_flush(void) {
  if (rl_outstream) fflush(rl_outstream);
}

#endif
