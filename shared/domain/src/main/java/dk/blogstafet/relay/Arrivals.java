package dk.blogstafet.relay;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    var fates = new Publication.Fate[drafts.size()];
    var fresh = new ArrayList<Integer>();
    for (var i = 0; i < fates.length; i++) {
      var there = present.get(Identity.of(drafts.get(i).headline()));
      if (there == null) {
        fresh.add(i);
      } else {
        fates[i] = known(there, drafts.get(i));
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
        fates[i] = known(twin, draft);
      }
    }
  }

  private static WholePost whole(Verdict.Sound draft, Names names, Leg leg, Instant now) {
    var id = names.give(draft, leg);
    return new WholePost(new Post(id, leg, draft.headline(), now), draft.body());
  }

  private static Publication.Fate known(WholePost there, Verdict.Sound draft) {
    var same =
        there.post().headline().equals(draft.headline()) && there.body().equals(draft.body());
    return same
        ? new Publication.AlreadyPublished(there)
        : new Publication.Differs(there, draft.headline(), draft.body());
  }

  /// The relay's posts that have a draft's date and title.
  private Map<Identity, WholePost> present(Standing seen, List<Verdict.Sound> drafts) {
    var wanted = new HashSet<Identity>();
    drafts.forEach(draft -> wanted.add(Identity.of(draft.headline())));
    var found =
        on(seen, dates(seen, drafts)).stream()
            .filter(post -> wanted.contains(Identity.of(post.headline())))
            .map(Post::id)
            .toList();
    var present = new HashMap<Identity, WholePost>();
    posts
        .whole(seen.id(), found)
        .forEach(whole -> present.put(Identity.of(whole.post().headline()), whole));
    return present;
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
      return new Identity(headline.date(), headline.title());
    }
  }

  /// Gives posts their names: the editor's wish or the title's, numbered where that is taken.
  private static final class Names {
    private static final int CANDIDATES = 10;

    private final Posts posts;
    private final RelayId relay;
    private final Set<PostId> unavailable;

    private Names(Posts posts, RelayId relay, Set<PostId> unavailable) {
      this.posts = posts;
      this.relay = relay;
      this.unavailable = unavailable;
    }

    /// Asks once which of the drafts' first choices are taken.
    static Names of(Posts posts, RelayId relay, List<Verdict.Sound> drafts) {
      var choices =
          drafts.stream().map(Names::slug).filter(Slug::isValid).distinct().map(PostId::new);
      return new Names(posts, relay, new HashSet<>(posts.taken(relay, choices.toList())));
    }

    PostId give(Verdict.Sound draft, Leg leg) {
      var slug = slug(draft);
      return slug.isEmpty() ? numbered("indlaeg-" + leg.number()) : give(slug);
    }

    private static String slug(Verdict.Sound draft) {
      return draft.wish().map(PostId::slug).orElseGet(() -> Slug.of(draft.headline().title()));
    }

    private PostId give(String slug) {
      var choice = new PostId(slug);
      return unavailable.add(choice) ? choice : numbered(slug);
    }

    private PostId numbered(String slug) {
      for (var first = 1; ; first += CANDIDATES) {
        var candidates = candidates(slug, first);
        var taken = posts.taken(relay, candidates);
        for (var candidate : candidates) {
          if (!taken.contains(candidate) && unavailable.add(candidate)) {
            return candidate;
          }
        }
      }
    }

    private static List<PostId> candidates(String slug, int first) {
      return IntStream.range(first, first + CANDIDATES)
          .mapToObj(number -> new PostId(number == 1 ? slug : Slug.numbered(slug, number)))
          .toList();
    }
  }
}
