package dk.blogstafet.local.benchmarks.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Reads the kernel's counters of a process (proc(5)).
final class ProcessUsage {
  private static final double MILLION = 1e6;
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+([0-9]+) kB");
  private static final double KILOBYTES = 1024;

  private ProcessUsage() {}

  /// Returns the CPU time of all threads of a process, in milliseconds.
  static double processor(long pid) throws IOException {
    var used = 0L;
    try (var threads = Files.newDirectoryStream(folder(pid).resolve("task"))) {
      for (var thread : threads) {
        used += Long.parseLong(Files.readString(thread.resolve("schedstat")).split(" ", 2)[0]);
      }
    }
    return used / MILLION;
  }

  /// Returns the peak memory of a process, in MB of 1,024 × 1,024 bytes, as Lambda counts.
  static double peak(long pid) throws IOException {
    var status = Files.readString(folder(pid).resolve("status"));
    var found = PEAK.matcher(status).results().findFirst().orElseThrow();
    return Long.parseLong(found.group(1)) / KILOBYTES;
  }

  private static Path folder(long pid) {
    return Path.of("/proc", Long.toString(pid));
  }
}
