package dk.blogstafet.local.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Measures listing the newest twenty of 10,000 posts, from the event's bytes to the response's,
/// without the database.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ListBenchmark {
  private InMemoryListPosts inMemoryListPosts = new InMemoryListPosts(new BenchmarkRelay(0));

  @Setup
  public void fill() {
    inMemoryListPosts = new InMemoryListPosts(new BenchmarkRelay(10_000));
  }

  @Benchmark
  public int list() throws IOException {
    return inMemoryListPosts.answer();
  }
}
