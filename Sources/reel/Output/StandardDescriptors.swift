import Glibc

/// A program may be started without some of the first three descriptors. What it opens would get their
/// numbers then, and be written to by mistake.
enum StandardDescriptors {
  static func openMissing() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // Reading from output fails, and so does writing to what is open for reading alone.
      _ = open("/dev/null", descriptor == STDOUT_FILENO ? O_RDONLY : O_RDWR)
    }
  }
}
