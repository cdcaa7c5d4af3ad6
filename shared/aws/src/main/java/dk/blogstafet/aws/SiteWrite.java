package dk.blogstafet.aws;

import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Writes the site's row and counts how often that was done.
final class SiteWrite {
  private static final String REVISION = "revision";

  private final DynamoDbClient client;
  private final String table;

  SiteWrite(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  static Revision revision(Row site) {
    return new Revision(site.number(REVISION));
  }

  void write(Site site) {
    var names = new HashMap<String, String>(Map.of("#revision", REVISION));
    var values = new HashMap<String, AttributeValue>(Map.of(":one", AttributeValue.fromN("1")));
    var settings = new ArrayList<String>();
    SiteRow.write(Row.within(), site)
        .made()
        .forEach((name, value) -> {
          names.put("#" + name, name);
          values.put(":" + name, value);
          settings.add("#" + name + " = :" + name);
        });
    client.updateItem(
        UpdateItemRequest.builder()
            .tableName(table)
            .key(Keys.SITE.attributes())
            .updateExpression("SET " + String.join(", ", settings) + " ADD #revision :one")
            .expressionAttributeNames(names)
            .expressionAttributeValues(values)
            .build());
  }
}
