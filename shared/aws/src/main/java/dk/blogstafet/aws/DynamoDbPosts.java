package dk.blogstafet.aws;

import dk.blogstafet.relay.Change;
import dk.blogstafet.relay.Lookup;
import dk.blogstafet.relay.Place;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Track;
import dk.blogstafet.relay.WholePost;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Posts in DynamoDB. Every read is consistent and of the table itself, never of an index; nothing
/// scans.
public final class DynamoDbPosts implements Posts {
  private final Table table;
  private final BatchRead batch;

  public DynamoDbPosts(DynamoDbClient client, String table) {
    this.table = new Table(client, table);
    this.batch = new BatchRead(this.table);
  }

  /// One Query for each 1 MB of list rows, that is for about 250 posts of the longest kind.
  @Override
  public List<Post> newest(Track track, Optional<Place> before, int limit) {
    var range = before.map(place -> Keys.before(track, place)).orElse(Keys.all(track));
    return table.last(range, limit, PostRow::readPost);
  }

  /// One Query for each 1 MB of list rows.
  @Override
  public List<Post> oldest(Track track, Optional<Place> after, int limit) {
    var range = after.map(place -> Keys.after(track, place)).orElse(Keys.all(track));
    return table.first(range, limit, PostRow::readPost);
  }

  /// One Query for each 1 MB of list rows.
  @Override
  public List<Post> year(Track track, int year) {
    return table.all(Keys.year(track, year), PostRow::readPost);
  }

  /// One GetItem.
  @Override
  public Lookup find(RelayId relay, PostId post) {
    return table.get(Keys.post(relay, post)).map(PostRow::read).orElse(new Lookup.Absent());
  }

  /// One BatchGetItem for each 100 posts and each 16 MB.
  @Override
  public List<WholePost> whole(RelayId relay, List<PostId> posts) {
    var found = new HashMap<PostId, WholePost>();
    for (var row : batch.rows(keys(relay, posts))) {
      if (PostRow.read(row) instanceof Lookup.Present(var whole)) {
        found.put(whole.id(), whole);
      }
    }
    return posts.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /// One Query for each 1 MB of versions.
  @Override
  public List<WholePost> versions(RelayId relay, PostId post) {
    return table.all(Keys.versions(relay, post), PostRow::readWhole);
  }

  /// One BatchGetItem for each 100 names.
  @Override
  public Set<PostId> taken(RelayId relay, List<PostId> posts) {
    return batch.present(keys(relay, posts)).stream()
        .map(key -> new PostId(key.tail()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// One Query for each 1 MB of list rows.
  @Override
  public List<Post> withdrawn(RelayId relay, LocalDate from, LocalDate to) {
    return table.all(Keys.withdrawn(relay, from, to), PostRow::readPost);
  }

  /// One Query for each 1 MB of change rows.
  @Override
  public List<Change> changes(RelayId relay, Revision after, int limit) {
    return table.first(Keys.changes(relay, after), limit, ChangeRow::read);
  }

  private static List<Key> keys(RelayId relay, List<PostId> posts) {
    return posts.stream().distinct().map(post -> Keys.post(relay, post)).toList();
  }
}
