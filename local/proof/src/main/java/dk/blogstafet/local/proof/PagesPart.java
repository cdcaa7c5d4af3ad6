package dk.blogstafet.local.proof;

import dk.blogstafet.page.renewal.Histories;
import java.util.concurrent.atomic.AtomicLong;

/// Random histories of relays whose pages are kept up to date under every mishap there is.
final class PagesPart implements Part {
  private static final int HUNDRED = 100;

  private final Voice voice;

  PagesPart(Voice voice) {
    this.voice = voice;
  }

  @Override
  public String name() {
    return "pages";
  }

  @Override
  public String claim() {
    return "Whatever happens to a relay, its stores and the processes that renew its pages, the pages"
        + " end byte for byte as a clean build, and what a renewal has finished is not undone by an"
        + " older one unless the relay's row says that it may be. No front or list links to a post or"
        + " a relay that isn't there yet.";
  }

  @Override
  public String leftOpen() {
    return "The stores are in memory, and keep the contracts that DynamoDB's and S3's adapters are tested"
        + " by; AWS itself was not asked. Not looked at: how a post names its neighbours and a list the"
        + " next, which may be a moment too early where all of a relay is made anew; and links to a post"
        + " that was withdrawn just now, which lead to a page that says so.";
  }

  @Override
  public Findings prove(Scale scale) {
    var played = new AtomicLong();
    var failures =
        Histories.play(scale.seed(), scale.histories(), _ -> tell(played.incrementAndGet(), scale));
    var last = scale.seed() + scale.histories() - 1;
    return new Facts()
        .count("random histories", played.get())
        .tell("seeds", scale.seed() + " to " + last)
        .tell("happens to relays", String.join(", ", Histories.happenings()))
        .tell("done by machines and keepers", String.join(", ", Histories.works()))
        .tell(
            "mishaps",
            "0, 1, 4 or 12 of a hundred questions to a store: fails before or after it is done, is"
                + " refused (412, 409), is kept waiting while others go on, finds its process killed")
        .with(failures.stream().map(PagesPart::told).toList());
  }

  private void tell(long played, Scale scale) {
    if (played % HUNDRED == 0) {
      voice.progress(played + " of " + scale.histories() + " histories");
    }
  }

  private static String told(Histories.Failure failure) {
    return failure.wrong() + "\nThe fewest moves that still fail:\n" + failure.steps();
  }
}
