package dk.blogstafet.relay.change;

import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostFingerprint;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.PostPosition;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Tombstone;
import dk.blogstafet.relay.validation.Slug;
import dk.blogstafet.relay.validation.TextNormalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The posts of a relay that have the date and title of drafts, or had them before they were
/// withdrawn or purged.
final class ExistingPosts {
  private static final int PAGE = 100;

  private final Posts posts;
  private final RelaySnapshot seen;
  private final Map<PostIdentity, List<Post>> published;
  private final Map<PostIdentity, PublicationOutcome.DraftResult> withdrawn;

  private ExistingPosts(Posts posts, RelaySnapshot seen, List<ValidatedDraft> drafts) {
    this.posts = posts;
    this.seen = seen;
    this.published = published(posts, seen, drafts);
    this.withdrawn = withdrawn(posts, seen, drafts);
  }

  /// Looks all drafts up together.
  static ExistingPosts of(Posts posts, RelaySnapshot seen, List<ValidatedDraft> drafts) {
    return new ExistingPosts(posts, seen, drafts);
  }

  /// Returns the result of a draft whose post exists or existed; empty if the post is new.
  Optional<PublicationOutcome.DraftResult> find(ValidatedDraft draft) {
    var identity = PostIdentity.of(draft.metadata());
    return Optional.ofNullable(published.get(identity))
        .map(there -> compared(there, draft))
        .or(() -> Optional.ofNullable(withdrawn.get(identity)))
        .or(() -> purged(draft).map(PublicationOutcome.MatchesPurged::new));
  }

  /// Compares a draft with existing posts.
  ///
  /// @param there the posts with its date and title; earlier versions treated composed and
  ///   decomposed letters as different
  static PublicationOutcome.DraftResult compared(List<Post> there, ValidatedDraft draft) {
    return there.stream()
        .filter(post -> post.hasContent(draft.metadata(), draft.body()))
        .findFirst()
        .<PublicationOutcome.DraftResult>map(PublicationOutcome.AlreadyPublished::new)
        .orElseGet(() ->
            new PublicationOutcome.ContentDiffers(
                there.getFirst(), draft.metadata(), draft.body()));
  }

  /// Returns the relay's posts that have a draft's date and title.
  private static Map<PostIdentity, List<Post>> published(
      Posts posts, RelaySnapshot seen, List<ValidatedDraft> drafts) {
    var wanted = identities(drafts);
    var found =
        on(posts, seen, dates(seen, drafts)).stream()
            .filter(post -> wanted.contains(PostIdentity.of(post.metadata())))
            .map(PostSummary::id)
            .toList();
    return posts.findPublished(seen.id(), found).stream()
        .collect(Collectors.groupingBy(whole -> PostIdentity.of(whole.post().metadata())));
  }

  /// Returns the relay's withdrawn posts that have a draft's date and title. Makes no query if
  /// every leg is in the lists.
  private static Map<PostIdentity, PublicationOutcome.DraftResult> withdrawn(
      Posts posts, RelaySnapshot seen, List<ValidatedDraft> drafts) {
    if (drafts.isEmpty() || isComplete(seen)) {
      return Map.of();
    }
    var wanted = identities(drafts);
    var dates = new TreeSet<LocalDate>();
    wanted.forEach(identity -> dates.add(identity.date()));
    var withdrawn = new HashMap<PostIdentity, PublicationOutcome.DraftResult>();
    for (var post : posts.withdrawn(seen.id(), dates.first(), dates.last())) {
      var identity = PostIdentity.of(post.metadata());
      if (wanted.contains(identity)
          && posts.find(seen.id(), post.id())
              instanceof PostLookup.WithdrawnPost(var whole, var reason, var at)) {
        withdrawn.put(identity, new PublicationOutcome.MatchesWithdrawn(whole, reason, at));
      }
    }
    return withdrawn;
  }

  /// Returns the tombstone of a purged post that was identical to this draft, if it has the draft's
  /// address.
  private Optional<Tombstone> purged(ValidatedDraft draft) {
    var slug = SlugAllocator.slug(draft);
    if (isComplete(seen)
        || !Slug.isValid(slug)
        || !(posts.find(seen.id(), new PostId(slug))
            instanceof PostLookup.PurgedPost(var tombstone))) {
      return Optional.empty();
    }
    var digests = PostFingerprint.ofEveryForm(draft.metadata(), draft.body());
    return Optional.of(tombstone).filter(it -> !Collections.disjoint(it.digests(), digests));
  }

  /// Returns whether every leg is in the lists: no post was withdrawn or purged.
  private static boolean isComplete(RelaySnapshot seen) {
    return seen.legs() == seen.counts().total();
  }

  private static Set<PostIdentity> identities(List<ValidatedDraft> drafts) {
    return drafts.stream()
        .map(draft -> PostIdentity.of(draft.metadata()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Returns the dates on which the relay may already have the drafts' posts. Years without posts
  /// are skipped by the counts, without a query.
  private static NavigableSet<LocalDate> dates(RelaySnapshot seen, List<ValidatedDraft> drafts) {
    return drafts.stream()
        .map(draft -> draft.metadata().date())
        .filter(date -> seen.counts().of(date.getYear(), Optional.empty()) > 0)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Returns the relay's posts on some dates. Reads dates that are close together in one query.
  private static List<PostSummary> on(
      Posts posts, RelaySnapshot seen, NavigableSet<LocalDate> dates) {
    var found = new ArrayList<PostSummary>();
    var rest = dates;
    var after = before(dates);
    while (!rest.isEmpty()) {
      var page = posts.oldest(seen.listId(), after, PAGE);
      page.stream().filter(post -> dates.contains(post.date())).forEach(found::add);
      if (page.size() < PAGE) {
        return found;
      }
      var last = page.getLast();
      rest = rest.tailSet(last.date(), true);
      after = rest.contains(last.date()) ? Optional.of(last.position()) : before(rest);
    }
    return found;
  }

  /// Returns a position before every post of the first date.
  private static Optional<PostPosition> before(NavigableSet<LocalDate> dates) {
    return dates.stream()
        .findFirst()
        .map(date -> new PostPosition(date.minusDays(1), new Leg(Integer.MAX_VALUE)));
  }

  /// The properties that identify a post within its relay.
  record PostIdentity(LocalDate date, String title) {
    static PostIdentity of(PostMetadata metadata) {
      return new PostIdentity(metadata.date(), TextNormalizer.line(metadata.title()));
    }
  }
}
