package dk.blogstafet.aws;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A row's address in the table.
record Key(String pk, String sk) {
  static final String PK = "pk";
  static final String SK = "sk";

  /// The key of a row.
  static Key of(Map<String, AttributeValue> row) {
    return new Key(new Row(row).text(PK), new Row(row).text(SK));
  }

  Map<String, AttributeValue> attributes() {
    return Map.of(PK, AttributeValue.fromS(pk), SK, AttributeValue.fromS(sk));
  }

  /// The key's last part.
  String tail() {
    return sk.substring(sk.lastIndexOf('#') + 1);
  }
}
