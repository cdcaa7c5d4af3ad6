package dk.blogstafet.writeturn;

import dk.blogstafet.aws.AwsBaton;
import dk.blogstafet.baton.guest.GuestApproval;
import dk.blogstafet.baton.guest.GuestHandOver;
import dk.blogstafet.baton.guest.GuestTurns;
import dk.blogstafet.baton.guest.GuestWriting;
import dk.blogstafet.baton.guest.TurnLinks;
import dk.blogstafet.gateway.ClientAddress;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.HttpFunction;
import java.time.Clock;
import java.util.Map;

/// Wires [WriteTurn] to the tables and the key vault of turns.
public final class WriteTurnHandler extends HttpFunction {
  /// Called by Lambda.
  public WriteTurnHandler() {
    this(System.getenv());
  }

  /// Wires the function to the resources in an environment.
  ///
  /// @throws IllegalArgumentException if a required variable is missing
  public WriteTurnHandler(Map<String, String> environment) {
    super(environment, wire(environment, Clock.systemUTC()));
  }

  private static HttpEndpoint wire(Map<String, String> environment, Clock clock) {
    var baton = AwsBaton.of(environment, clock);
    var relays = baton.relays();
    var turns = baton.turns();
    var drafts = baton.drafts();
    var vault = baton.vault();
    var links = new TurnLinks(vault);
    var guests = new GuestTurns(turns, links, clock);
    var writing = new GuestWriting(turns, drafts, relays, clock);
    var handOver = new GuestHandOver(turns, links, clock);
    var responses = new TurnPageResponses(turns, drafts, writing);
    var texts = new TextActs(guests, writing);
    var autosaves = new AutosaveActs(guests, writing);
    var acts = new TurnActs(guests, writing, handOver, responses);
    var limiter =
        new TurnRateLimiter(baton.counters(), vault, TurnRateLimiter.TurnLimits.USUAL, clock);
    var posts =
        new TurnPosts(guests, acts, texts, autosaves, limiter, ClientAddress.of(environment));
    var previews = new TurnPreviews(drafts, clock);
    var approvals =
        new FinalApprovals(new GuestApproval(turns, drafts, links, clock), links, previews);
    return new WriteTurn(relays, guests, responses, previews, posts, approvals);
  }
}
