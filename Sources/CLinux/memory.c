#include "CLinux.h"

#include <malloc.h>

void clinux_tune_memory(void) {
  mallopt(M_MMAP_THRESHOLD, 256 << 10);
  mallopt(M_TRIM_THRESHOLD, 1 << 20);
}

void clinux_trim_memory(size_t limit) {
  if (mallinfo2().fordblks > limit) malloc_trim(0);
}
