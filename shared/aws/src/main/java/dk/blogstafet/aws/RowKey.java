package dk.blogstafet.aws;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A row's primary key.
record RowKey(String pk, String sk) {
  static final String PK = "pk";
  static final String SK = "sk";

  /// Returns the key of a row.
  static RowKey of(Map<String, AttributeValue> row) {
    return new RowKey(new ItemReader(row).text(PK), new ItemReader(row).text(SK));
  }

  Map<String, AttributeValue> attributes() {
    return Map.of(PK, AttributeValue.fromS(pk), SK, AttributeValue.fromS(sk));
  }

  /// Returns the key's last part.
  String tail() {
    return sk.substring(sk.lastIndexOf('#') + 1);
  }
}
