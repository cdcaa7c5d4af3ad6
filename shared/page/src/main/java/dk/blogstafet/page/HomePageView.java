package dk.blogstafet.page;

import dk.blogstafet.relay.BatonNotice;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelaySnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The site's front page.
///
/// @param newest the newest posts of all relays, newest first
/// @param relays all relays, the one with the newest post first
public record HomePageView(PageLayout layout, List<RelayPost> newest, List<RelaySnapshot> relays) {
  /// The maximum number of posts.
  private static final int POSTS = 7;

  public HomePageView {
    newest = newest.stream().limit(POSTS).toList();
    relays = List.copyOf(relays);
  }

  boolean isEmpty() {
    return relays.isEmpty();
  }

  List<RelaySnapshot> running() {
    return relays.stream().filter(this::isRunning).toList();
  }

  /// Returns the relays that rest or have ended.
  List<RelaySnapshot> resting() {
    return relays.stream().filter(it -> !isRunning(it)).toList();
  }

  boolean isRunning(RelaySnapshot snapshot) {
    return snapshot.relay().isOpen()
        && snapshot.notice().stream().noneMatch(BatonNotice.Resting.class::isInstance);
  }

  /// Returns what a relay says about its baton, its newest post or its end, in its language. The
  /// number of its posts isn't told: the front page would change with every publication while it is
  /// written.
  String state(RelaySnapshot snapshot) {
    var words = layout.words(snapshot.relay());
    if (!snapshot.relay().isOpen()) {
      return words.text("relay.closed");
    }
    if (snapshot.newest().isEmpty()) {
      return words.text("relay.empty");
    }
    var newest = words.longDate(snapshot.newest().get().date());
    return snapshot
        .notice()
        .map(notice ->
            switch (notice) {
              case BatonNotice.HeldBy(var holder, var since) ->
                  words.text("relay.holder", holder, words.longDate(since));
              case BatonNotice.Resting() -> words.text("relay.resting", newest);
            })
        .orElseGet(() -> words.text("home.latest", newest));
  }

  /// Returns the language tag of a relay in another language than the page's.
  @Nullable String otherLanguage(Relay relay) {
    return relay.language() == layout.messages().language() ? null : relay.language().tag();
  }
}
