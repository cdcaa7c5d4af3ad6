package dk.blogstafet.relay.rendering;

import dk.blogstafet.relay.AuthorId;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelayId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Which posts of a relay to look at for an author's page. Renewals add to it, and nothing is ever
/// removed, so that late and repeated writes do no harm. It may have posts that the author left,
/// and posts that were withdrawn or purged: readers compare with the posts themselves.
public interface AuthorIndex {
  /// Adds posts to their authors. Adding again changes nothing.
  void add(RelayId relay, Collection<PostSummary> posts);

  /// Returns an author's posts, the highest leg first; only those before a leg, if given.
  List<AuthoredPost> newest(RelayId relay, AuthorId author, Optional<Leg> before, int limit);

  /// A post in the index.
  record AuthoredPost(Leg leg, PostId post) {}
}
