package dk.blogstafet.local.archive;

import dk.blogstafet.local.text.LineError;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostChange;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelaySnapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The changes that give a relay the posts of an export.
final class FolderImportPlan {
  private static final int PAGE = 100;

  private final Posts posts;
  private final Optional<RelaySnapshot> seen;
  private final Set<Leg> legs;
  private final List<PostChange.Add> adds = new ArrayList<>();
  private final List<PostChange.Withdraw> withdrawals = new ArrayList<>();
  private final List<ExistingPost> changed = new ArrayList<>();
  private final List<ExistingPost> gone = new ArrayList<>();
  private final List<FolderImportOutcome.FileError> errors = new ArrayList<>();
  private int restored;
  private int alreadyThere;

  /// Creates a plan for a relay's current state, if it exists.
  FolderImportPlan(Posts posts, Optional<RelaySnapshot> seen) {
    this.posts = posts;
    this.seen = seen;
    this.legs = new HashSet<>(seen.map(this::legs).orElse(Set.of()));
  }

  /// Plans for the published and the withdrawn posts of a folder.
  static FolderImportPlan of(
      ManuscriptFolder folder, Posts posts, Optional<RelaySnapshot> seen, Relay relay) {
    var hasExported =
        !folder.taken().isEmpty() || folder.posts().stream().anyMatch(FolderPost::wasPublished);
    var plan = new FolderImportPlan(posts, hasExported ? seen : Optional.empty());
    var opened = ManuscriptFolder.opened(relay);
    folder
        .posts()
        .forEach(it -> it.post().post(opened).ifPresent(whole -> plan.add(it.file(), whole)));
    var withdrawn = folder.path().resolve(ManuscriptFolder.WITHDRAWN);
    folder.taken().forEach(it -> plan.add(withdrawn, it));
    return plan;
  }

  /// Returns new posts, in the order of their legs.
  List<PostChange.Add> adds() {
    return adds.stream().sorted(Comparator.comparing(PostChange.Add::leg)).toList();
  }

  /// Returns the withdrawals to make once the new posts are stored.
  List<PostChange.Withdraw> withdrawals() {
    return List.copyOf(withdrawals);
  }

  /// Returns posts that exist with other content.
  List<ExistingPost> changed() {
    return List.copyOf(changed);
  }

  /// Returns posts that were withdrawn or purged since.
  List<ExistingPost> withdrawn() {
    return List.copyOf(gone);
  }

  List<FolderImportOutcome.FileError> errors() {
    return List.copyOf(errors);
  }

  /// Returns the number of posts to add or to withdraw.
  int restored() {
    return restored;
  }

  int alreadyThere() {
    return alreadyThere;
  }

  /// Plans for a published post.
  void add(Path file, Post whole) {
    switch (find(whole.id())) {
      case PostLookup.NotFound() -> add(file, whole.post().leg(), whole);
      case PostLookup.PublishedPost(var there) when there.isCopiedBy(whole) -> alreadyThere++;
      case PostLookup.PublishedPost(var there) -> changed.add(otherwise(file, whole, there));
      case PostLookup.WithdrawnPost _, PostLookup.PurgedPost _ ->
          gone.add(ExistingPost.of(file, whole, List.of()));
    }
  }

  /// Plans for a withdrawn post: it is added as it was, and withdrawn again.
  private void add(Path file, ArchivedWithdrawal withdrawal) {
    var whole = withdrawal.whole();
    switch (find(whole.id())) {
      case PostLookup.NotFound() -> {
        var before = before(withdrawal);
        add(file, whole.post().leg(), before);
        withdrawals.add(new PostChange.Withdraw(before, withdrawal.reason(), withdrawal.at()));
      }
      case PostLookup.PublishedPost(var there) when there.isCopiedBy(before(withdrawal)) -> {
        restored++;
        withdrawals.add(new PostChange.Withdraw(there, withdrawal.reason(), withdrawal.at()));
      }
      case PostLookup.WithdrawnPost(var there, _, _) when there.isCopiedBy(whole) -> alreadyThere++;
      case PostLookup.PublishedPost(var there) -> changed.add(otherwise(file, whole, there));
      case PostLookup.WithdrawnPost(var there, _, _) -> changed.add(otherwise(file, whole, there));
      case PostLookup.PurgedPost _ -> gone.add(ExistingPost.of(file, whole, List.of()));
    }
  }

  private static ExistingPost otherwise(Path file, Post whole, Post there) {
    var metadata = whole.post().metadata();
    return ExistingPost.of(file, whole, ExistingPost.differences(there, metadata, whole.body()));
  }

  /// Returns the version that was withdrawn. The export does not hold the time when it was stored;
  /// it is never shown for a withdrawn post.
  private static Post before(ArchivedWithdrawal withdrawal) {
    var is = withdrawal.whole().post();
    var was =
        new PostSummary(
            is.id(),
            is.leg(),
            is.metadata(),
            is.version() - 1,
            is.published(),
            withdrawal.at(),
            is.correction(),
            false);
    var whole = withdrawal.whole();
    return new Post(was, whole.body(), whole.corrections(), whole.oldAddresses());
  }

  private void add(Path file, Leg leg, Post whole) {
    var isTwice = adds.stream().anyMatch(it -> it.post().id().equals(whole.id()));
    if (isTwice || !legs.add(leg)) {
      var taken =
          isTwice
              ? new LineError.UnexpectedText(1, "line.slug-taken", whole.id())
              : new LineError.UnexpectedText(1, "line.leg-taken", String.valueOf(leg.number()));
      errors.add(new FolderImportOutcome.FileError(file, taken));
    }
    adds.add(new PostChange.Add(whole));
    restored++;
  }

  private PostLookup find(PostId post) {
    return seen.map(it -> posts.find(it.id(), post)).orElseGet(PostLookup.NotFound::new);
  }

  private Set<Leg> legs(RelaySnapshot snapshot) {
    var used = new HashSet<Leg>();
    var page = posts.oldest(snapshot.listId(), Optional.empty(), PAGE);
    while (!page.isEmpty()) {
      page.forEach(post -> used.add(post.leg()));
      page = posts.oldest(snapshot.listId(), Optional.of(page.getLast().position()), PAGE);
    }
    posts.withdrawn(snapshot.id()).forEach(it -> used.add(it.leg()));
    return used;
  }
}
