package dk.blogstafet.aws;

import dk.blogstafet.page.Renderings;
import dk.blogstafet.page.RenderingsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DynamoDbRenderingsTest extends RenderingsContract {
  @RegisterExtension private static final Database DATABASE = new Database();

  @Override
  protected Renderings renderings() {
    return new DynamoDbRenderings(DATABASE.client(), Database.TABLE);
  }
}
