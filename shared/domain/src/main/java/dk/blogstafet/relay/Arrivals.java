package dk.blogstafet.relay;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Decides what becomes of sound drafts: which are new, and as what, and which are there already.
final class Arrivals {
  private static final int PAGE = 100;

  private final Posts posts;
  private final Clock clock;

  Arrivals(Posts posts, Clock clock) {
    this.posts = posts;
    this.clock = clock;
  }

  /// What becomes of each draft, in their order, if the relay stands as it was seen.
  List<Publication.Fate> fates(Standing seen, List<Verdict.Sound> drafts) {
    var present = present(seen, drafts);
    var withdrawn = withdrawn(seen, drafts);
    var fates = new Publication.Fate[drafts.size()];
    var fresh = new ArrayList<Integer>();
    for (var i = 0; i < fates.length; i++) {
      var identity = Identity.of(drafts.get(i).headline());
      if (present.containsKey(identity)) {
        fates[i] = known(present.get(identity), drafts.get(i));
      } else if (withdrawn.containsKey(identity)) {
        fates[i] = withdrawn.get(identity);
      } else {
        var remains = purged(seen, drafts.get(i));
        if (remains.isPresent()) {
          fates[i] = new Publication.Purged(remains.get());
        } else {
          fresh.add(i);
        }
      }
    }
    fresh.sort(Comparator.comparing(i -> drafts.get(i).headline().date()));
    addFresh(seen, drafts, fresh, fates);
    return Arrays.asList(fates);
  }

  private void addFresh(
      Standing seen, List<Verdict.Sound> drafts, List<Integer> fresh, Publication.Fate[] fates) {
    var names = Names.of(posts, seen.id(), fresh.stream().map(drafts::get).toList());
    var leg = seen.legs();
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var added = new HashMap<Identity, WholePost>();
    for (var i : fresh) {
      var draft = drafts.get(i);
      var identity = Identity.of(draft.headline());
      var twin = added.get(identity);
      if (twin == null) {
        leg++;
        var whole = whole(draft, names, new Leg(leg), now);
        added.put(identity, whole);
        fates[i] = new Publication.Published(whole);
      } else {
        fates[i] = known(List.of(twin), draft);
      }
    }
  }

  private static WholePost whole(Verdict.Sound draft, Names names, Leg leg, Instant now) {
    var id = names.give(draft, leg);
    return new WholePost(new Post(id, leg, draft.headline(), now), draft.body());
  }

  /// @param there the posts of that date and title: an earlier version told composed and decomposed
  ///   letters apart
  private static Publication.Fate known(List<WholePost> there, Verdict.Sound draft) {
    return there.stream()
        .filter(post -> post.says(draft.headline(), draft.body()))
        .findFirst()
        .<Publication.Fate>map(Publication.AlreadyPublished::new)
        .orElseGet(() -> new Publication.Differs(there.getFirst(), draft.headline(), draft.body()));
  }

  /// The relay's posts that have a draft's date and title.
  private Map<Identity, List<WholePost>> present(Standing seen, List<Verdict.Sound> drafts) {
    var wanted = identities(drafts);
    var found =
        on(seen, dates(seen, drafts)).stream()
            .filter(post -> wanted.contains(Identity.of(post.headline())))
            .map(Post::id)
            .toList();
    return posts.whole(seen.id(), found).stream()
        .collect(Collectors.groupingBy(whole -> Identity.of(whole.post().headline())));
  }

  /// The relay's withdrawn posts that have a draft's date and title. Where every leg is in the
  /// lists, nothing was withdrawn, and nothing is asked.
  private Map<Identity, Publication.Withdrawn> withdrawn(
      Standing seen, List<Verdict.Sound> drafts) {
    if (drafts.isEmpty() || isComplete(seen)) {
      return Map.of();
    }
    var wanted = identities(drafts);
    var dates = new TreeSet<LocalDate>();
    wanted.forEach(identity -> dates.add(identity.date()));
    var withdrawn = new HashMap<Identity, Publication.Withdrawn>();
    for (var post : posts.withdrawn(seen.id(), dates.first(), dates.last())) {
      var identity = Identity.of(post.headline());
      if (wanted.contains(identity)
          && posts.find(seen.id(), post.id())
              instanceof Lookup.Withdrawn(var whole, var reason, var at)) {
        withdrawn.put(identity, new Publication.Withdrawn(whole, reason, at));
      }
    }
    return withdrawn;
  }

  /// What is left of a purged post that was to the letter this draft, if its address is the
  /// draft's.
  private Optional<Remains> purged(Standing seen, Verdict.Sound draft) {
    var slug = Names.slug(draft);
    if (isComplete(seen)
        || !Slug.isValid(slug)
        || !(posts.find(seen.id(), new PostId(slug)) instanceof Lookup.Purged(var remains))) {
      return Optional.empty();
    }
    var digests = Fingerprint.ofEveryForm(draft.headline(), draft.body());
    return Optional.of(remains).filter(it -> !Collections.disjoint(it.digests(), digests));
  }

  /// Whether every leg is in the lists: nothing was withdrawn or purged.
  private static boolean isComplete(Standing seen) {
    return seen.legs() == seen.counts().total();
  }

  private static Set<Identity> identities(List<Verdict.Sound> drafts) {
    return drafts.stream()
        .map(draft -> Identity.of(draft.headline()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The dates on which the relay may have posts that the drafts repeat. A year without posts is
  /// known from the counts, without a question.
  private static NavigableSet<LocalDate> dates(Standing seen, List<Verdict.Sound> drafts) {
    return drafts.stream()
        .map(draft -> draft.headline().date())
        .filter(date -> seen.counts().of(date.getYear(), Optional.empty()) > 0)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The relay's posts on some dates. Dates that lie close together are read in one go.
  private List<Post> on(Standing seen, NavigableSet<LocalDate> dates) {
    var found = new ArrayList<Post>();
    var rest = dates;
    var after = before(dates);
    while (!rest.isEmpty()) {
      var page = posts.oldest(seen.track(), after, PAGE);
      page.stream().filter(post -> dates.contains(post.date())).forEach(found::add);
      if (page.size() < PAGE) {
        return found;
      }
      var last = page.getLast();
      rest = rest.tailSet(last.date(), true);
      after = rest.contains(last.date()) ? Optional.of(last.place()) : before(rest);
    }
    return found;
  }

  /// A place before every post of the first date.
  private static Optional<Place> before(NavigableSet<LocalDate> dates) {
    return dates.stream()
        .findFirst()
        .map(date -> new Place(date.minusDays(1), new Leg(Integer.MAX_VALUE)));
  }

  /// What makes a post the same post.
  private record Identity(LocalDate date, String title) {
    static Identity of(Headline headline) {
      return new Identity(headline.date(), NormalText.line(headline.title()));
    }
  }
}
