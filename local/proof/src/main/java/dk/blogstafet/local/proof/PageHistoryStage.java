package dk.blogstafet.local.proof;

import dk.blogstafet.page.renewal.RandomHistories;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// Random histories of relays whose pages are kept up to date under every mishap there is.
final class PageHistoryStage implements SoakStage {
  private static final int HUNDRED = 100;

  /// The most changes that come at once.
  private static final int BURST = 500;

  private final SoakConsole console;

  PageHistoryStage(SoakConsole soakConsole) {
    this.console = soakConsole;
  }

  @Override
  public String name() {
    return "pages";
  }

  @Override
  public String claim() {
    return "Whatever happens to a relay, its stores and the processes that renew its pages, the"
        + " pages end byte for byte as a clean build, and what a renewal has finished is not"
        + " undone by an older one unless the relay's row says that it may be. No front or"
        + " list links to a post or a relay that isn't there yet.";
  }

  @Override
  public String leftOpen() {
    return "The stores are in memory, and keep the contracts that DynamoDB's and S3's adapters are"
        + " tested by; AWS itself was not asked. Not looked at: how a post names its"
        + " neighbours and a list the next, which may be a moment too early where all of a"
        + " relay is made anew; and links to a post that was withdrawn just now, which lead"
        + " to a page that says so.";
  }

  @Override
  public String options(SoakOptions options) {
    return "--cases " + options.histories() + " --seed " + options.seed();
  }

  @Override
  public StageResult prove(SoakOptions options) {
    var played = new AtomicLong();
    var outcome =
        RandomHistories.play(
            options.seed(),
            options.histories(),
            BURST,
            _ -> tell(played.incrementAndGet(), options));
    var last = options.seed() + options.histories() - 1;
    return new StageResultBuilder()
        .count("random histories", played.get())
        .tell("seeds", options.seed() + " to " + last)
        .tell("tried on relays; some found nothing to do", told(outcome.happenings()))
        .tell("done by machines and keepers", told(outcome.works()))
        .tell(
            "mishaps: of questions to a store, before or after it did what was asked; refused are"
                + " 412 and 409; while one waits others go on",
            told(outcome.mishaps()))
        .with(outcome.failures().stream().map(PageHistoryStage::told).toList());
  }

  private void tell(long played, SoakOptions options) {
    if (played % HUNDRED == 0) {
      console.progress(played + " of " + options.histories() + " histories");
    }
  }

  private static String told(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(it -> String.format(Locale.ROOT, "%s %,d", it.getKey(), it.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String told(RandomHistories.FailedHistory history) {
    return history.wrong() + "\nThe fewest moves that still fail:\n" + history.steps();
  }
}
