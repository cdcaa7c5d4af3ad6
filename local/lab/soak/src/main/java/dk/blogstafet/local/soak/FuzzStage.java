package dk.blogstafet.local.soak;

import dk.blogstafet.local.soak.inputs.FuzzRun;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// Sends invalid input to every entry point.
final class FuzzStage implements SoakStage {
  private static final long MEGABYTE = 1_000_000;

  private final SoakConsole console;

  FuzzStage(SoakConsole soakConsole) {
    this.console = soakConsole;
  }

  @Override
  public String name() {
    return "inputs";
  }

  @Override
  public String claim() {
    return "For any input by a route, an event, a mail's link, a cursor, a manuscript or"
        + " an import file: no exception escapes, no response is 5xx, none reveals"
        + " internals or echoes markup, and none takes long or much memory.";
  }

  @Override
  public String limitations() {
    return "Mutations are random, not guided by code coverage. The CPU time and memory of"
        + " an input are those of the thread that processes it; the stores use other"
        + " threads. Responses depend on earlier inputs: a seed reproduces the mutation,"
        + " but links are new.";
  }

  @Override
  public String options(SoakOptions options) {
    return "--inputs " + options.inputs() + " --seed " + options.seed();
  }

  @Override
  public StageResult run(SoakOptions options) throws IOException {
    var folder = Files.createTempDirectory(Files.createDirectories(options.folder()), "inputs");
    var tried = new AtomicLong();
    var result =
        FuzzRun.tryMany(
            options.root(),
            folder,
            options.seed(),
            options.inputs(),
            _ -> console.progress(tried.incrementAndGet() + " of " + options.inputs() + " inputs"));
    var builder =
        new StageResultBuilder()
            .count("bad inputs", tried.get())
            .add("seeds", options.seed() + " to " + (options.seed() + options.inputs() - 1));
    result.counts().forEach((kind, count) -> builder.add("to " + kind, count));
    return builder
        .add("limits per input", FuzzRun.most())
        .add("slowest input, elapsed time", result.slowest().toMillis() + " ms")
        .add("highest CPU time of an input", result.busiest().toMillis() + " ms")
        .add("most memory allocated for an input", megabytes(result.largest()))
        .add("heap after garbage collection, sampled", held(result.held()))
        .add("peak heap before garbage collection", megabytes(peak()))
        .with(result.failures());
  }

  private static String held(List<Long> held) {
    return held.stream().map(FuzzStage::megabytes).collect(Collectors.joining(", "));
  }

  private static String megabytes(long bytes) {
    return bytes / MEGABYTE + " MB";
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
