package dk.blogstafet.local.benchmarks.mailing;

import dk.blogstafet.aws.AwsNewsletter;
import dk.blogstafet.aws.AwsStores;
import dk.blogstafet.newsletter.MemorySubscribers;
import dk.blogstafet.newsletter.issue.IssueContents;
import dk.blogstafet.newsletter.issue.IssueLog;
import dk.blogstafet.newsletter.issue.MemoryIssueLog;
import dk.blogstafet.newsletter.issue.MemoryIssues;
import dk.blogstafet.newsletter.issue.cutting.AudienceCollector;
import dk.blogstafet.newsletter.issue.cutting.AudienceRule;
import dk.blogstafet.newsletter.issue.cutting.IssueCutter;
import dk.blogstafet.newsletter.issue.sending.MailingStores;
import dk.blogstafet.newsletter.suppression.MemorySuppressions;
import dk.blogstafet.relay.IssueArchive;
import dk.blogstafet.relay.MemoryRelayStore;
import dk.blogstafet.vault.KeyVault;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/// The stores of one run.
///
/// @param log the log of issues
record MailingStage(MailingStores stores, IssueArchive archive, IssueLog log) {
  /// Returns the stores in DynamoDB and S3.
  static MailingStage ofTables(Map<String, String> environment, Clock clock) {
    var newsletter = AwsNewsletter.of(environment, clock);
    var tables = AwsStores.of(environment);
    var stores =
        new MailingStores(
            newsletter.issues(),
            tables.relays(),
            tables.posts(),
            newsletter.subscribers(),
            newsletter.suppressions(),
            vault(environment, clock));
    return new MailingStage(stores, tables.issues(), newsletter.issueLog());
  }

  /// Returns stores in memory with the same relay and posts.
  static MailingStage inMemory(Map<String, String> environment, Clock clock) {
    var relays = new MemoryRelayStore();
    var stores =
        new MailingStores(
            new MemoryIssues(clock),
            relays,
            relays,
            new MemorySubscribers(clock),
            new MemorySuppressions(),
            vault(environment, clock));
    return new MailingStage(stores, relays, new MemoryIssueLog());
  }

  private static KeyVault vault(Map<String, String> environment, Clock clock) {
    var vault = AwsNewsletter.of(environment, clock).vault();
    vault.prepare();
    return vault;
  }

  /// Cuts what is due, and collects its readers for a minute.
  void cut(Clock clock) {
    var rule = new AudienceRule(stores.issues(), stores.vault());
    var collector = new AudienceCollector(stores.subscribers(), stores.issues(), rule, log, clock);
    var contents = new IssueContents(stores.posts(), Duration.ofMinutes(1));
    new IssueCutter(stores.relays(), archive, stores.issues(), contents, collector, clock)
        .sweep(clock.instant().plusSeconds(60));
  }
}
