package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.IssueArchive;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.rendering.AuthorIndex;
import dk.blogstafet.relay.rendering.Pages;
import dk.blogstafet.relay.rendering.RenderStates;

/// A process that renews pages, with its faults.
record RenewalProcess(RelayRenewal renewal, CatchUp catchUp) {
  /// Wires a process to a fixture.
  ///
  /// @param origin the name of the table that it reads
  static RenewalProcess of(
      RenewalFixture fixture, Pages pages, String origin, FaultInjection injection) {
    var relays = injection.on(Relays.class, fixture.books);
    var posts = injection.on(Posts.class, fixture.books);
    var states = injection.on(RenderStates.class, fixture.renderings);
    var store = injection.on(Pages.class, pages);
    var issues = injection.on(IssueArchive.class, fixture.books);
    var authors = injection.on(AuthorIndex.class, fixture.authors);
    var engine = fixture.workshop(relays, posts, issues, authors, store, origin);
    var relayRenewal =
        new RelayRenewal(relays, states, engine, fixture.clock, fixture.clock::advance);
    return new RenewalProcess(
        relayRenewal,
        new CatchUp(relays, states, relayRenewal, engine.site(), origin, fixture.clock));
  }
}
