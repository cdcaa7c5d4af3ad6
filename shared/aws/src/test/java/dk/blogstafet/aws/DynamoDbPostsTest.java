package dk.blogstafet.aws;

import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.PostsContract;
import dk.blogstafet.relay.Relays;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbPostsTest extends PostsContract {
  @RegisterExtension private static final Database DATABASE = new Database();

  @Override
  protected Relays relays() {
    return DATABASE.relays();
  }

  @Override
  protected Posts posts() {
    return DATABASE.posts();
  }
}
