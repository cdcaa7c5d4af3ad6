package dk.blogstafet.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.blogstafet.local.lambda.SamTemplate;
import java.io.IOException;
import java.util.List;

/// Creates the template's tables, which have DynamoDB's own properties.
public final class TableCreator {
  private static final List<String> COPIED =
      List.of(
          "KeySchema",
          "AttributeDefinitions",
          "BillingMode",
          "GlobalSecondaryIndexes",
          "LocalSecondaryIndexes",
          "StreamSpecification");

  private final DynamoDbJsonClient wire;

  public TableCreator(DynamoDbJsonClient wire) {
    this.wire = wire;
  }

  /// Creates the template's tables that do not exist.
  public void createAll(SamTemplate template) throws IOException {
    for (var table : template.tables().entrySet()) {
      make(SamTemplate.localName(table.getKey()), table.getValue());
    }
  }

  private void make(String name, JsonNode properties) throws IOException {
    var question = DynamoDbJsonClient.question().put("TableName", name);
    for (var property : COPIED) {
      if (properties.has(property)) {
        question.set(property, properties.get(property).deepCopy());
      }
    }
    // CloudFormation's specification has no flag: its presence enables the stream.
    if (question.get("StreamSpecification") instanceof ObjectNode stream) {
      stream.put("StreamEnabled", true);
    }
    try {
      wire.tables("CreateTable", question);
    } catch (DynamoDbJsonClient.DynamoDbErrorException dynamoDbErrorException) {
      if (!dynamoDbErrorException.is("ResourceInUseException")) {
        throw dynamoDbErrorException;
      }
    }
  }
}
