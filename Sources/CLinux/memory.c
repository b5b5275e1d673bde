#include "CLinux.h"

#include <malloc.h>

void clinux_return_large_blocks(void) { mallopt(M_MMAP_THRESHOLD, 128 << 10); }
