package dk.blogstafet.editing;

import dk.blogstafet.relay.Fingerprint;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.relay.Step;

/// What stays of content in the trail: SHA-256 before and after, in hexadecimal; empty for nothing.
public record Traces(String before, String after) {
  private static final String NOTHING = "";

  /// What a step leaves.
  public static Traces of(Step step) {
    return switch (step) {
      case Step.Add(var post) -> new Traces(NOTHING, Fingerprint.of(post));
      case Step.Correct correct ->
          new Traces(Fingerprint.of(correct.before()), Fingerprint.of(correct.post()));
      case Step.Withdraw withdraw -> new Traces(Fingerprint.of(withdraw.before()), NOTHING);
      case Step.Restore restore -> new Traces(NOTHING, Fingerprint.of(restore.before()));
      case Step.Purge purge -> new Traces(Fingerprint.of(purge.before()), NOTHING);
    };
  }

  /// What a change of the keys leaves.
  public static Traces of(KeyChange change) {
    return new Traces(NOTHING, ContentHash.of(change.subject()));
  }

  /// What a new relay leaves.
  public static Traces of(Relay opened) {
    return new Traces(NOTHING, ContentHash.of(opened));
  }

  /// What a new description of a relay leaves.
  public static Traces of(Relay before, Relay after) {
    return new Traces(ContentHash.of(before), ContentHash.of(after));
  }

  /// What a description of the site leaves.
  public static Traces of(Site site) {
    return new Traces(NOTHING, ContentHash.of(site));
  }
}
