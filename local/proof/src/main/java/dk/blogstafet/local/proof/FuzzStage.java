package dk.blogstafet.local.proof;

import dk.blogstafet.local.proof.inputs.FuzzRun;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// Bad input to everything that reads something from outside.
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
    return "Whatever comes in by a route, an event, a mail's link, a cursor, a manuscript or an"
               + " import file: no exception gets out, no answer is 5xx, none tells of our insides"
               + " or echoes markup, and none takes long or much memory.";
  }

  @Override
  public String leftOpen() {
    return "Changes are random, not led by what code they reach. Of one input, time of a processor"
               + " and memory are those of the thread that takes it; the stores work in others."
               + " Answers depend on what came before: a seed gives the same change, and links that"
               + " are made anew.";
  }

  @Override
  public String options(SoakOptions options) {
    return "--inputs " + options.inputs() + " --seed " + options.seed();
  }

  @Override
  public StageResult prove(SoakOptions options) throws IOException {
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
            .tell("seeds", options.seed() + " to " + (options.seed() + options.inputs() - 1));
    result.counts().forEach((kind, count) -> builder.tell("to " + kind, count));
    return builder
        .tell("one may take at most", FuzzRun.most())
        .tell("slowest of all, on the clock", result.slowest().toMillis() + " ms")
        .tell("most of a processor for one", result.busiest().toMillis() + " ms")
        .tell("most memory for one, all that was ever allocated", megabytes(result.largest()))
        .tell("heap after collecting it, now and then", held(result.held()))
        .tell("most heap before collecting it", megabytes(peak()))
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
