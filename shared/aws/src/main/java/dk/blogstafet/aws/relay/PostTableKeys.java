package dk.blogstafet.aws.relay;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.KeyRange;
import dk.blogstafet.aws.dynamodb.RowKey;
import dk.blogstafet.relay.AuthorId;
import dk.blogstafet.relay.IssueId;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostPosition;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.RenewalHint;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Sha256;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The layout of the posts table, with every key. Numbers are padded so that keys sort in numeric
/// order.
final class PostTableKeys {
  static final RowKey SITE = new RowKey("medium", "site");

  static final RowKey SEARCH_LEASE = new RowKey("search", "lease");

  /// Sorts after every key with the same prefix: keys consist of `0-9A-Wa-z#-.` only.
  private static final String END = "~";

  private static final String RELAY = "relay#";

  private static final String CHANGE = "change#";

  private static final String WITHDRAWN = "withdrawn#";

  private static final String ISSUE = "issue#";

  private static final String MORE = ".more";

  /// The number of hexadecimal digits that stand for an author.
  private static final int AUTHOR = 32;

  /// A relay's first change is its creation, revision 1.
  private static final Pattern CHANGES = Pattern.compile("change#(?!0{12})\\d{12}(\\.more)?");

  private PostTableKeys() {}

  static RowKey relay(RelayId relay) {
    return new RowKey("medium", "relay#" + relay.slug());
  }

  /// The site's row and every relay's.
  static KeyRange siteAndRelays() {
    return new KeyRange("medium", "relay#", "site");
  }

  static boolean isSite(ItemReader reader) {
    return RowKey.of(reader.attributes()).equals(SITE);
  }

  static boolean isRelay(ItemReader reader) {
    return RowKey.of(reader.attributes()).sk().startsWith("relay#");
  }

  /// A post's row in a list.
  static RowKey listed(PostListId listId, PostPosition position) {
    return key(listId.relay(), list(listId) + at(position, 0));
  }

  /// A list, from its oldest post to its newest.
  static KeyRange all(PostListId listId) {
    return range(listId.relay(), list(listId), list(listId) + END);
  }

  /// The rows before a position.
  static KeyRange before(PostListId listId, PostPosition position) {
    return range(listId.relay(), list(listId), list(listId) + at(position, -1));
  }

  /// The rows after a position.
  static KeyRange after(PostListId listId, PostPosition position) {
    return range(listId.relay(), list(listId) + at(position, 1), list(listId) + END);
  }

  static KeyRange year(PostListId listId, int year) {
    var start = list(listId) + String.format(Locale.ROOT, "%04d-", year);
    return range(listId.relay(), start, start + END);
  }

  static RowKey post(RelayId relay, PostId post) {
    return key(relay, "post#" + post.slug());
  }

  /// A withdrawn post's row, separate from the lists.
  static RowKey withdrawn(RelayId relay, PostPosition position) {
    return key(relay, WITHDRAWN + at(position, 0));
  }

  /// The posts withdrawn between two dates, both included.
  static KeyRange withdrawn(RelayId relay, LocalDate from, LocalDate to) {
    return range(relay, WITHDRAWN + from, WITHDRAWN + to + END);
  }

  static RowKey version(RelayId relay, PostId post, int version) {
    return key(relay, String.format(Locale.ROOT, "version#%s#%06d", post.slug(), version));
  }

  /// A post's earlier versions, oldest first.
  static KeyRange versions(RelayId relay, PostId post) {
    var start = "version#" + post.slug() + "#";
    return range(relay, start, start + END);
  }

  /// A change's row. Renewals triggered by the stream ignore those with more to come.
  static RowKey change(RelayId relay, Revision revision, RenewalHint hint) {
    return switch (hint) {
      case DONE -> key(relay, change(revision));
      case MORE_TO_COME -> key(relay, change(revision) + MORE);
    };
  }

  static KeyRange changes(RelayId relay, Revision after) {
    return range(relay, change(after.next()), CHANGE + END);
  }

  /// Returns the revision of a change's row.
  static Revision revision(RowKey change) {
    return new Revision(Long.parseLong(change.tail().replace(MORE, "")));
  }

  /// Parses a change's key; empty for any other row's.
  static Optional<ChangeRowKey> parseChange(RowKey key) {
    var relay = key.pk().startsWith(RELAY) ? key.pk().substring(RELAY.length()) : "";
    if (!RelayId.isValid(relay) || !CHANGES.matcher(key.sk()).matches()) {
      return Optional.empty();
    }
    var hint = key.sk().endsWith(MORE) ? RenewalHint.MORE_TO_COME : RenewalHint.DONE;
    return Optional.of(new ChangeRowKey(new RelayId(relay), revision(key), hint));
  }

  static RowKey issue(RelayId relay, IssueId issue) {
    return key(relay, ISSUE + issue.dueDay() + "#" + issue);
  }

  /// A relay's newsletter issues, the first due first.
  static KeyRange issues(RelayId relay) {
    return range(relay, ISSUE, ISSUE + END);
  }

  /// A post in the index of authors, in order of legs. An author is named by a digest, because rows
  /// of purged posts stay.
  static RowKey authored(RelayId relay, AuthorId author, Leg leg) {
    return key(relay, authored(author) + String.format(Locale.ROOT, "%010d", leg.number()));
  }

  /// An author's posts in the index, only those before a leg if given.
  static KeyRange authored(RelayId relay, AuthorId author, Optional<Leg> before) {
    var end = before.map(leg -> String.format(Locale.ROOT, "%010d", leg.number() - 1)).orElse(END);
    return range(relay, authored(author), authored(author) + end);
  }

  private static String authored(AuthorId author) {
    return "author#" + Sha256.hex(author.slug()).substring(0, AUTHOR) + "#";
  }

  static RowKey renderState(RelayId relay) {
    return key(relay, "rendering");
  }

  private static String change(Revision revision) {
    return String.format(Locale.ROOT, CHANGE + "%012d", revision.number());
  }

  private static String list(PostListId listId) {
    return listId.category().map(category -> "category#" + category.slug() + "#").orElse("list#");
  }

  /// Formats a position, or the adjacent leg. No other position lies between the two.
  private static String at(PostPosition position, int legs) {
    return String.format(
        Locale.ROOT, "%s#%010d", position.date(), position.leg().number() + (long) legs);
  }

  private static RowKey key(RelayId relay, String sk) {
    return new RowKey(partition(relay), sk);
  }

  private static KeyRange range(RelayId relay, String low, String high) {
    return new KeyRange(partition(relay), low, high);
  }

  private static String partition(RelayId relay) {
    return RELAY + relay.slug();
  }
}
