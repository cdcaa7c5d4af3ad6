package dk.blogstafet.local.archive;

import dk.blogstafet.local.text.Complaint;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.Lookup;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Standing;
import dk.blogstafet.relay.Step;
import dk.blogstafet.relay.WholePost;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is to be done so that a relay has the posts that an export kept.
final class FolderPlan {
  private static final int PAGE = 100;

  private final Posts posts;
  private final Optional<Standing> seen;
  private final Set<Leg> legs;
  private final List<Step.Add> adds = new ArrayList<>();
  private final List<Step.Withdraw> withdrawals = new ArrayList<>();
  private final List<String> different = new ArrayList<>();
  private final List<FolderOutcome.Breach> breaches = new ArrayList<>();
  private int restored;
  private int alreadyThere;

  /// A plan for a relay as it stands, if it is there.
  FolderPlan(Posts posts, Optional<Standing> seen) {
    this.posts = posts;
    this.seen = seen;
    this.legs = new HashSet<>(seen.map(this::legs).orElse(Set.of()));
  }

  /// New posts, in the order of their legs.
  List<Step.Add> adds() {
    return adds.stream().sorted(Comparator.comparing(Step.Add::leg)).toList();
  }

  /// What is to be withdrawn once the new posts are there.
  List<Step.Withdraw> withdrawals() {
    return List.copyOf(withdrawals);
  }

  List<String> different() {
    return List.copyOf(different);
  }

  List<FolderOutcome.Breach> breaches() {
    return List.copyOf(breaches);
  }

  /// How many posts will be there that aren't yet, or not yet withdrawn.
  int restored() {
    return restored;
  }

  int alreadyThere() {
    return alreadyThere;
  }

  /// Plans for a published post.
  void add(Path file, WholePost whole) {
    switch (find(whole.id())) {
      case Lookup.Absent() -> add(file, whole.post().leg(), whole);
      case Lookup.Present(var there) when there.isCopiedBy(whole) -> alreadyThere++;
      case Lookup.Present _, Lookup.Withdrawn _, Lookup.Purged _ -> different.add(file.toString());
    }
  }

  /// Plans for a withdrawn post: it is added as it was, and withdrawn again.
  void add(Path file, Taken taken) {
    var whole = taken.whole();
    switch (find(whole.id())) {
      case Lookup.Absent() -> {
        var before = before(taken);
        add(file, whole.post().leg(), before);
        withdrawals.add(new Step.Withdraw(before, taken.reason(), taken.at()));
      }
      case Lookup.Present(var there) when there.isCopiedBy(before(taken)) -> {
        restored++;
        withdrawals.add(new Step.Withdraw(there, taken.reason(), taken.at()));
      }
      case Lookup.Withdrawn(var there, _, _) when there.isCopiedBy(whole) -> alreadyThere++;
      case Lookup.Present _, Lookup.Withdrawn _, Lookup.Purged _ ->
          different.add(whole.id().slug());
    }
  }

  /// The version that was withdrawn. When it was stored isn't kept; nobody sees that of a post that
  /// is withdrawn.
  private static WholePost before(Taken taken) {
    var is = taken.whole().post();
    var was =
        new Post(
            is.id(),
            is.leg(),
            is.headline(),
            is.version() - 1,
            is.published(),
            taken.at(),
            is.correction());
    return new WholePost(was, taken.whole().body(), taken.whole().corrections());
  }

  private void add(Path file, Leg leg, WholePost whole) {
    var isTwice = adds.stream().anyMatch(it -> it.post().id().equals(whole.id()));
    if (isTwice || !legs.add(leg)) {
      var what = isTwice ? "slug " + whole.id() : "leg " + leg.number();
      breaches.add(
          new FolderOutcome.Breach(
              file,
              new Complaint.Unexpected(
                  1,
                  "a post of its own",
                  "the " + what + " of another one",
                  "Delete leg, version and moment to publish it anew, and change the slug.")));
    }
    adds.add(new Step.Add(whole));
    restored++;
  }

  private Lookup find(PostId post) {
    return seen.map(it -> posts.find(it.id(), post)).orElseGet(Lookup.Absent::new);
  }

  private Set<Leg> legs(Standing standing) {
    var used = new HashSet<Leg>();
    var page = posts.oldest(standing.track(), Optional.empty(), PAGE);
    while (!page.isEmpty()) {
      page.forEach(post -> used.add(post.leg()));
      page = posts.oldest(standing.track(), Optional.of(page.getLast().place()), PAGE);
    }
    posts.withdrawn(standing.id(), Export.FIRST, Export.LAST).forEach(it -> used.add(it.leg()));
    return used;
  }
}
