package dk.blogstafet.page;

import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import java.time.LocalDate;
import java.util.Comparator;

/// A post with its relay, as the site's own lists show it.
public record RelayPost(Relay relay, PostSummary post) {
  /// The order of the site's lists. Posts of one date are ordered by time, leg and relay.
  public static final Comparator<RelayPost> NEWEST_FIRST =
      Comparator.<RelayPost, LocalDate>comparing(it -> it.post.date())
          .thenComparing(it -> it.post.instant())
          .thenComparingInt(it -> it.post.leg().number())
          .thenComparing(it -> it.relay.id().slug())
          .reversed();

  /// Returns the post's URL without a host.
  public String address() {
    return PageUrls.post(relay.id(), post.id());
  }
}
