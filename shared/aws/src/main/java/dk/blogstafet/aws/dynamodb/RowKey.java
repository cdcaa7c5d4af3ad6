package dk.blogstafet.aws.dynamodb;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A row's primary key.
public record RowKey(String pk, String sk) {
  static final String PK = "pk";
  static final String SK = "sk";

  /// Returns the key of a row.
  public static RowKey of(Map<String, AttributeValue> row) {
    return new RowKey(new ItemReader(row).text(PK), new ItemReader(row).text(SK));
  }

  /// Returns the key as a row's attributes.
  public Map<String, AttributeValue> attributes() {
    return Map.of(PK, AttributeValue.fromS(pk), SK, AttributeValue.fromS(sk));
  }

  /// Returns the key's last part.
  public String tail() {
    return sk.substring(sk.lastIndexOf('#') + 1);
  }
}
