package dk.blogstafet.aws.relay;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.TableReader;
import dk.blogstafet.relay.AuthorId;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.rendering.AuthorIndex;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// The index of authors in DynamoDB: one small row for each author of a post, in the partition of
/// the relay.
public final class DynamoDbAuthorIndex implements AuthorIndex {
  private static final String POST = "post";
  private static final String LEG = "leg";

  private final TableReader table;

  public DynamoDbAuthorIndex(DynamoDbClient client, String table) {
    this.table = new TableReader(client, table);
  }

  /// One UpdateItem for each author of each post.
  @Override
  public void add(RelayId relay, Collection<PostSummary> posts) {
    for (var post : posts) {
      post.metadata().authors().stream()
          .map(author -> PostTableKeys.authored(relay, author.id(), post.leg()))
          .distinct()
          .map(key ->
              UpdateItemRequest.builder()
                  .tableName(table.name())
                  .key(key.attributes())
                  .updateExpression("SET #post = :post, #leg = :leg")
                  .expressionAttributeNames(Map.of("#post", POST, "#leg", LEG))
                  .expressionAttributeValues(
                      Map.of(
                          ":post", AttributeValue.fromS(post.id().slug()),
                          ":leg", AttributeValue.fromN(Integer.toString(post.leg().number()))))
                  .build())
          .forEach(table.client()::updateItem);
    }
  }

  /// One Query.
  @Override
  public List<AuthoredPost> newest(
      RelayId relay, AuthorId author, Optional<Leg> before, int limit) {
    return table.last(
        PostTableKeys.authored(relay, author, before), limit, DynamoDbAuthorIndex::read);
  }

  private static AuthoredPost read(ItemReader reader) {
    return new AuthoredPost(new Leg(reader.integer(LEG)), new PostId(reader.text(POST)));
  }
}
