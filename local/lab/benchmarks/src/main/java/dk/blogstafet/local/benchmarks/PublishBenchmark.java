package dk.blogstafet.local.benchmarks;

import dk.blogstafet.page.renewal.RenewalOutcome;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Measures publishing the newest post and rendering the affected pages, at any length of the
/// relay.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
public class PublishBenchmark {
  @Param({"21", "1000", "10000", "100000"})
  public int posts;

  private BenchmarkRelay benchmarkRelay = new BenchmarkRelay(0);

  @Setup(Level.Iteration)
  public void fill() {
    benchmarkRelay = new BenchmarkRelay(posts);
    benchmarkRelay.rebuild();
  }

  @Benchmark
  public RenewalOutcome publish() {
    benchmarkRelay.add();
    return benchmarkRelay.renew();
  }
}
