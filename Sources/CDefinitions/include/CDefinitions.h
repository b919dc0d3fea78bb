// The data files that the program carries inside itself, so that it works when only the binary is copied.
#ifndef CDEFINITIONS_H
#define CDEFINITIONS_H

#include <stddef.h>

// Puts the bytes of the bundled file `name` into `*bytes` and returns how many there are; 0 for an unknown name.
size_t cdefinitions_file(const char *name, const unsigned char **bytes);

#endif
