package dk.blogstafet.local.benchmarks;

import dk.blogstafet.page.renewal.RenewalOutcome;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Measures rendering everything, per post: its page with Markdown, and its share of all lists.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class RebuildBenchmark {
  private static final int POSTS = 10_000;

  private BenchmarkRelay relay = new BenchmarkRelay(0);

  @Setup
  public void fill() {
    relay = new BenchmarkRelay(POSTS);
  }

  @Benchmark
  @OperationsPerInvocation(POSTS)
  public RenewalOutcome rebuild() {
    return relay.rebuild();
  }
}
