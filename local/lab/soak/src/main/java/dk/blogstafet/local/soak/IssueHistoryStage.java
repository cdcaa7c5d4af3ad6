package dk.blogstafet.local.soak;

import dk.blogstafet.newsletter.issue.IssueHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Random histories of newsletter issues, with processes that are killed anywhere.
final class IssueHistoryStage implements SoakStage {
  /// The share of the histories of pages, which are far shorter.
  private static final int SHARE = 10;

  private static final int HUNDRED = 100;

  private final SoakConsole console;

  IssueHistoryStage(SoakConsole soakConsole) {
    this.console = soakConsole;
  }

  @Override
  public String name() {
    return "issues";
  }

  @Override
  public String claim() {
    return "While readers join, leave, change and are erased, each gets each post once, as a"
        + " plain model says; and where processes are killed at any store request and SES"
        + " refuses or doesn't answer, no reader gets a post twice, every issue is finished,"
        + " and its ledger accounts for every reader.";
  }

  @Override
  public String limitations() {
    return "The stores are in memory, and pass the same contract tests as the adapters of"
        + " DynamoDB and S3; AWS itself is not used.";
  }

  @Override
  public String options(SoakOptions options) {
    return "--cases " + options.histories() + " --seed " + options.seed();
  }

  @Override
  public StageResult run(SoakOptions options) {
    var failures = new ArrayList<String>();
    var count = Math.max(1, options.histories() / SHARE);
    for (var number = 0; number < count; number++) {
      var seed = options.seed() + number;
      play(seed, false, failures);
      play(seed, true, failures);
      if ((number + 1) % HUNDRED == 0) {
        console.progress((number + 1) + " of " + count + " histories, each twice");
      }
    }
    return new StageResultBuilder()
        .count("random histories, each without failures and with them", count)
        .add("seeds", options.seed() + " to " + (options.seed() + count - 1))
        .with(failures);
  }

  private static void play(long seed, boolean isBroken, List<String> failures) {
    try {
      new IssueHistory(new SplittableRandom(seed), isBroken).run();
    } catch (AssertionError | RuntimeException wrong) {
      failures.add("Seed " + seed + (isBroken ? ", with failures: " : ": ") + wrong.getMessage());
    }
  }
}
