package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Pages;
import dk.blogstafet.page.Renderings;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relays;

/// One process that renews pages, with the mishaps it has.
record Renewer(RelayPages relayPages, CatchUp catchUp) {
  /// Wires a process to a press.
  ///
  /// @param origin the name of the table that it reads
  static Renewer of(Press press, Pages pages, String origin, Mishaps mishaps) {
    var relays = mishaps.on(Relays.class, press.books);
    var posts = mishaps.on(Posts.class, press.books);
    var renderings = mishaps.on(Renderings.class, press.renderings);
    var store = mishaps.on(Pages.class, pages);
    var workshop = press.workshop(relays, posts, store, origin);
    var relayPages =
        new RelayPages(relays, renderings, workshop, press.clock, press.clock::advance);
    return new Renewer(
        relayPages,
        new CatchUp(relays, renderings, relayPages, workshop.site(), origin, press.clock));
  }
}
