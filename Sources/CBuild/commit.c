#include "CBuild.h"

const char *cbuild_commit(void) { return REEL_COMMIT; }
