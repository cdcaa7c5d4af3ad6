package dk.blogstafet.page;

import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import dk.blogstafet.words.Words;
import java.util.Optional;

/// What surrounds a page's content, and what machines read of it.
///
/// @param address the page's own; empty for one that is shown at any address and belongs to none
/// @param data JSON-LD, or empty
record Frame(
    Site site,
    Words words,
    Optional<Relay> relay,
    String title,
    String description,
    String address,
    String data) {
  /// A frame for a page of the site itself.
  static Frame of(Site site, String title, String description, String address) {
    var words = Words.in(site.language());
    return new Frame(site, words, Optional.empty(), title, description, address, "");
  }

  /// A frame for a page of a relay.
  static Frame of(
      Site site, Relay relay, String title, String description, String address, String data) {
    var words = Words.in(relay.language());
    return new Frame(site, words, Optional.of(relay), title, description, address, data);
  }

  boolean hasAddress() {
    return !address.isEmpty();
  }

  /// The page's address with its host.
  String canonical() {
    return site.home() + address;
  }

  String contactLink() {
    return "mailto:" + site.contact();
  }
}
