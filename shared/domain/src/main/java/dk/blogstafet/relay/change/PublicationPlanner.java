package dk.blogstafet.relay.change;

import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelaySnapshot;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/// Decides which validated drafts are new posts, with which ids and legs, and which already exist.
final class PublicationPlanner {
  private final Posts posts;
  private final Clock clock;

  PublicationPlanner(Posts posts, Clock clock) {
    this.posts = posts;
    this.clock = clock;
  }

  /// Returns the result of each draft in order, if the relay has not changed since it was read.
  List<PublicationOutcome.DraftResult> results(RelaySnapshot seen, List<ValidatedDraft> drafts) {
    var existing = ExistingPosts.of(posts, seen, drafts);
    var results = new PublicationOutcome.DraftResult[drafts.size()];
    var fresh = new ArrayList<Integer>();
    for (var i = 0; i < results.length; i++) {
      var found = existing.find(drafts.get(i));
      if (found.isPresent()) {
        results[i] = found.get();
      } else {
        fresh.add(i);
      }
    }
    fresh.sort(Comparator.comparing(i -> drafts.get(i).metadata().date()));
    addNew(seen, drafts, fresh, results);
    return Arrays.asList(results);
  }

  private void addNew(
      RelaySnapshot seen,
      List<ValidatedDraft> drafts,
      List<Integer> fresh,
      PublicationOutcome.DraftResult[] results) {
    var allocator = SlugAllocator.of(posts, seen.id(), fresh.stream().map(drafts::get).toList());
    var leg = seen.legs();
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var added = new HashMap<ExistingPosts.PostIdentity, Post>();
    for (var i : fresh) {
      var draft = drafts.get(i);
      var identity = ExistingPosts.PostIdentity.of(draft.metadata());
      var twin = added.get(identity);
      if (twin == null) {
        leg++;
        var whole = whole(draft, allocator, new Leg(leg), now);
        added.put(identity, whole);
        results[i] = new PublicationOutcome.Published(whole);
      } else {
        results[i] = ExistingPosts.compared(List.of(twin), draft);
      }
    }
  }

  private static Post whole(ValidatedDraft draft, SlugAllocator allocator, Leg leg, Instant now) {
    var id = allocator.allocate(draft, leg);
    var isMailable = draft.mailable() && draft.metadata().date().equals(DanishTime.dateOf(now));
    var post = new PostSummary(id, leg, draft.metadata(), now).withMailable(isMailable);
    return new Post(post, draft.body(), List.of(), draft.oldAddresses());
  }
}
