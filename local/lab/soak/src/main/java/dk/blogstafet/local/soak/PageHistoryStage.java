package dk.blogstafet.local.soak;

import dk.blogstafet.page.renewal.RandomHistories;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// Random histories of relays whose pages are renewed under every kind of failure.
final class PageHistoryStage implements SoakStage {
  private static final int HUNDRED = 100;

  /// The maximum number of simultaneous changes.
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
    return "After any sequence of changes and failures of a relay, its stores and its"
        + " renewal processes, the final pages equal a clean build byte for byte, and an"
        + " older renewal does not overwrite a completed one unless the relay's row"
        + " allows it. No front page or list links to a post or a relay that does not"
        + " exist yet.";
  }

  @Override
  public String limitations() {
    return "The stores are in memory, and pass the same contract tests as the adapters of"
        + " DynamoDB and S3; AWS itself is not used. Not checked: a post's links to its"
        + " neighbours and a list's link to the next, which may appear too early while a"
        + " whole relay is rendered; and links to a post that has just been withdrawn,"
        + " which lead to a page that says so.";
  }

  @Override
  public String options(SoakOptions options) {
    return "--cases " + options.histories() + " --seed " + options.seed();
  }

  @Override
  public StageResult run(SoakOptions options) {
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
        .add("seeds", options.seed() + " to " + last)
        .add("actions on relays; some had no effect", told(outcome.happenings()))
        .add("actions of renewal processes and maintenance", told(outcome.works()))
        .add(
            "failures of store requests, before or after they took effect; rejected ones are"
                + " 412 and 409; other requests continue while one waits",
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
    return history.wrong() + "\nThe shortest sequence that still fails:\n" + history.steps();
  }
}
