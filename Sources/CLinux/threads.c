#include "CLinux.h"

#include <pthread.h>
#include <sys/resource.h>

static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;

static void *wait_at_gate(void *unused) {
  pthread_mutex_lock(&gate);
  pthread_mutex_unlock(&gate);
  return unused;
}

int clinux_startable_threads(int wanted) {
  enum { many = 1000, most = 32 };
  struct rlimit limit;
  if (getrlimit(RLIMIT_NPROC, &limit) != 0 || limit.rlim_cur >= many) return wanted;
  pthread_t threads[most];
  int count = 0;
  pthread_mutex_lock(&gate);
  while (count < wanted && count < most && pthread_create(&threads[count], NULL, wait_at_gate, NULL) == 0) count++;
  pthread_mutex_unlock(&gate);
  for (int i = 0; i < count; i++) pthread_join(threads[i], NULL);
  return count;
}
