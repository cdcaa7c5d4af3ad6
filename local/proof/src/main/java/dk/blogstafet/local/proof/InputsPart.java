package dk.blogstafet.local.proof;

import dk.blogstafet.local.proof.inputs.Inputs;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// Bad input to everything that reads something from outside.
final class InputsPart implements Part {
  private static final long MEGABYTE = 1_000_000;

  private final Voice voice;

  InputsPart(Voice voice) {
    this.voice = voice;
  }

  @Override
  public String name() {
    return "inputs";
  }

  @Override
  public String claim() {
    return "Whatever comes in by a route, an event, a mail's link, a cursor, a manuscript or an import"
        + " file: no exception gets out, no answer is 5xx, none tells of our insides or echoes markup,"
        + " and none takes long or much memory.";
  }

  @Override
  public String leftOpen() {
    return "Changes are random, not led by what code they reach. Of one input, time of a processor and"
        + " memory are those of the thread that takes it; the stores work in others. Answers depend on"
        + " what came before: a seed gives the same change, and links that are made anew.";
  }

  @Override
  public String options(Scale scale) {
    return "--inputs " + scale.inputs() + " --seed " + scale.seed();
  }

  @Override
  public Findings prove(Scale scale) throws IOException {
    var folder = Files.createTempDirectory(Files.createDirectories(scale.folder()), "inputs");
    var tried = new AtomicLong();
    var outcome =
        Inputs.tryMany(
            scale.root(),
            folder,
            scale.seed(),
            scale.inputs(),
            _ -> voice.progress(tried.incrementAndGet() + " of " + scale.inputs() + " inputs"));
    var facts =
        new Facts()
            .count("bad inputs", tried.get())
            .tell("seeds", scale.seed() + " to " + (scale.seed() + scale.inputs() - 1));
    outcome.counts().forEach((kind, count) -> facts.tell("to " + kind, count));
    return facts
        .tell("one may take at most", Inputs.most())
        .tell("slowest of all, on the clock", outcome.slowest().toMillis() + " ms")
        .tell("most of a processor for one", outcome.busiest().toMillis() + " ms")
        .tell("most memory for one, all that was ever allocated", megabytes(outcome.largest()))
        .tell("heap after collecting it, now and then", held(outcome.held()))
        .tell("most heap before collecting it", megabytes(peak()))
        .with(outcome.failures());
  }

  private static String held(List<Long> held) {
    return held.stream().map(InputsPart::megabytes).collect(Collectors.joining(", "));
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
