package dk.blogstafet.managereaders;

import dk.blogstafet.aws.AwsEditing;
import dk.blogstafet.aws.AwsNewsletter;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.HttpFunction;
import dk.blogstafet.gateway.SignedRequests;
import dk.blogstafet.gateway.signed.SignedEndpoint;
import dk.blogstafet.newsletter.preferences.UnsubscribeLinks;
import dk.blogstafet.newsletter.records.ConsentEvidence;
import dk.blogstafet.newsletter.records.SubscriberExport;
import dk.blogstafet.newsletter.records.SubscriberImport;
import dk.blogstafet.newsletter.suppression.SubscriberErasure;
import java.time.Clock;
import java.util.Map;

/// Wires [ManageReaders] to the tables, the suppression log and the key vault, behind the signature
/// check.
public final class ManageReadersHandler extends HttpFunction {
  /// Called by Lambda.
  public ManageReadersHandler() {
    this(System.getenv());
  }

  /// Wires the function to the resources in an environment.
  ///
  /// @throws IllegalArgumentException if a required variable is missing
  public ManageReadersHandler(Map<String, String> environment) {
    super(environment, wire(environment, Clock.systemUTC()));
  }

  private static HttpEndpoint wire(Map<String, String> environment, Clock clock) {
    var editing = AwsEditing.of(environment, clock);
    var newsletter = AwsNewsletter.of(environment, clock);
    var subscribers = newsletter.subscribers();
    var suppressions = newsletter.suppressions();
    var vault = newsletter.vault();
    var actions =
        new ReaderActions(
            newsletter.relays(),
            new ConsentEvidence(subscribers, suppressions, vault, clock),
            new UnsubscribeLinks(subscribers, suppressions, vault, clock),
            new SubscriberErasure(subscribers, suppressions, newsletter.outbox()),
            vault,
            editing.editors());
    var lists =
        new ReaderLists(
            newsletter.relays(),
            new SubscriberImport(subscribers, suppressions, vault, clock),
            new SubscriberExport(subscribers, suppressions, vault),
            new ReaderAudit(editing.editors()),
            clock);
    return new SignedEndpoint(
        SignedRequests.of(environment, clock),
        editing.keyring(),
        new ManageReaders(actions, lists, vault),
        clock);
  }
}
