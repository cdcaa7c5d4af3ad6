package dk.blogstafet.aws.relay;

import dk.blogstafet.aws.dynamodb.BatchRead;
import dk.blogstafet.aws.dynamodb.RowKey;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.relay.FormerAddress;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostAddress;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.PostLookup;
import dk.blogstafet.relay.PostPosition;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.RelayChange;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Posts in DynamoDB. Every read is consistent and from the table itself, never from an index;
/// nothing scans.
public final class DynamoDbPosts implements Posts {
  private final TableReader table;
  private final BatchRead batch;

  public DynamoDbPosts(DynamoDbClient client, String table) {
    this.table = new TableReader(client, table);
    this.batch = new BatchRead(this.table);
  }

  /// One Query for each 1 MB of list rows, which is about 250 posts of the maximum size.
  @Override
  public List<PostSummary> newest(PostListId listId, Optional<PostPosition> before, int limit) {
    var range =
        before
            .map(position -> PostTableKeys.before(listId, position))
            .orElse(PostTableKeys.all(listId));
    return table.last(range, limit, PostRow::readPost);
  }

  /// One Query for each 1 MB of list rows.
  @Override
  public List<PostSummary> oldest(PostListId listId, Optional<PostPosition> after, int limit) {
    var range =
        after
            .map(position -> PostTableKeys.after(listId, position))
            .orElse(PostTableKeys.all(listId));
    return table.first(range, limit, PostRow::readPost);
  }

  /// One Query for each 1 MB of list rows.
  @Override
  public List<PostSummary> year(PostListId listId, int year) {
    return table.all(PostTableKeys.year(listId, year), PostRow::readPost);
  }

  /// One GetItem.
  @Override
  public PostLookup find(RelayId relay, PostId post) {
    return table
        .get(PostTableKeys.post(relay, post))
        .map(PostRow::read)
        .orElse(new PostLookup.NotFound());
  }

  /// One BatchGetItem for each 100 posts and each 16 MB.
  @Override
  public List<Post> findPublished(RelayId relay, List<PostId> posts) {
    var found = new HashMap<PostId, Post>();
    for (var reader : batch.rows(keys(relay, posts))) {
      if (PostRow.read(reader) instanceof PostLookup.PublishedPost(var whole)) {
        found.put(whole.id(), whole);
      }
    }
    return posts.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /// One Query for each 1 MB of versions.
  @Override
  public List<Post> versions(RelayId relay, PostId post) {
    return table.all(PostTableKeys.versions(relay, post), PostRow::readWhole);
  }

  /// One BatchGetItem for each 100 names.
  @Override
  public Set<PostId> idsInUse(RelayId relay, List<PostId> posts) {
    return batch.present(keys(relay, posts)).stream()
        .map(key -> new PostId(key.tail()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// One Query for each 1 MB of list rows.
  @Override
  public List<PostSummary> withdrawn(RelayId relay, LocalDate from, LocalDate to) {
    return table.all(PostTableKeys.withdrawn(relay, from, to), PostRow::readPost);
  }

  /// One Query.
  @Override
  public List<PostAddress> at(FormerAddress address) {
    return table.first(RedirectKeys.redirects(address), REDIRECTS, RedirectKeys::redirected);
  }

  /// One Query for each 1 MB of change rows.
  @Override
  public List<RelayChange> changes(RelayId relay, Revision after, int limit) {
    return table.first(PostTableKeys.changes(relay, after), limit, ChangeRow::read);
  }

  private static List<RowKey> keys(RelayId relay, List<PostId> posts) {
    return posts.stream().distinct().map(post -> PostTableKeys.post(relay, post)).toList();
  }
}
