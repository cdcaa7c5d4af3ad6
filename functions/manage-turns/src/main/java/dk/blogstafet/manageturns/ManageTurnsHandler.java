package dk.blogstafet.manageturns;

import dk.blogstafet.aws.AwsBaton;
import dk.blogstafet.aws.AwsEditing;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.HttpFunction;
import dk.blogstafet.gateway.SignedRequests;
import dk.blogstafet.gateway.signed.SignedEndpoint;
import java.time.Clock;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Wires [ManageTurns] and [ManageReplies] to the tables and to the key of turns, behind the
/// signature check.
public final class ManageTurnsHandler extends HttpFunction {
  /// Called by Lambda.
  public ManageTurnsHandler() {
    this(System.getenv());
  }

  /// Wires the function to the resources in an environment.
  ///
  /// @throws IllegalArgumentException if a required variable is missing
  public ManageTurnsHandler(Map<String, String> environment) {
    super(environment, wire(environment, Clock.systemUTC()));
  }

  private static HttpEndpoint wire(Map<String, String> environment, Clock clock) {
    var editing = AwsEditing.of(environment, clock);
    var baton = AwsBaton.of(environment, clock);
    var stores =
        new TurnActions.TurnStores(baton.turns(), baton.drafts(), baton.relays(), editing.posts());
    var links = baton.links();
    var updates = baton.signedTurnUpdates();
    var actions =
        new TurnActions(stores, links, updates::update, updates::relays, editing.editors(), clock);
    var responses =
        new TurnResponses(stores.relays(), stores.turns(), stores.drafts(), editing.posts(), clock);
    return new SignedEndpoint(
        SignedRequests.of(environment, clock),
        editing.keyring(),
        new RoutedOperation(
            new ManageTurns(responses, actions, links::digest),
            replies(editing, baton, links::digest, clock)),
        clock);
  }

  private static ManageReplies replies(
      AwsEditing editing, AwsBaton baton, UnaryOperator<String> digest, Clock clock) {
    var cases = baton.replies();
    return new ManageReplies(
        new ManageReplies.ReplyStores(cases, editing.posts(), editing.editors()),
        new ReplyResponses(cases, baton.relays(), editing.posts(), clock),
        baton.signedReplyUpdates()::update,
        digest,
        clock);
  }
}
