package dk.blogstafet.local.template;

import dk.blogstafet.local.lambda.SamTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.EncryptRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.sesv2.model.GetAccountRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

/// Returns the permissions that a request needs (Service Authorization Reference of DynamoDB, S3
/// and SES).
final class RequiredPermissions {
  private static final TemplateDocument STACK = TemplateDocument.of(TemplateDocument.text());

  /// Functions by the package of their code.
  private static final Map<String, String> FUNCTIONS =
      STACK.functions().keySet().stream()
          .collect(
              Collectors.toMap(
                  it -> "dk.blogstafet." + TemplateDocument.folder(it).replace("-", ""), it -> it));

  /// Tables and buckets by their local names.
  private static final Map<String, String> STORES =
      Stream.of("AWS::DynamoDB::Table", "AWS::S3::Bucket")
          .flatMap(type -> STACK.resources(type).keySet().stream())
          .collect(Collectors.toMap(SamTemplate::localName, it -> it));

  private RequiredPermissions() {}

  /// Returns the function that a class belongs to.
  static Optional<String> function(String type) {
    var dot = Math.max(0, type.lastIndexOf('.'));
    return Optional.ofNullable(FUNCTIONS.get(type.substring(0, dot)));
  }

  /// Returns the permissions that a function needs for a request.
  ///
  /// @throws IllegalArgumentException for a request that is not supported here
  static List<IamPermission> of(String function, SdkRequest request) {
    var rights = new PermissionList(function);
    switch (request) {
      case GetItemRequest get -> rights.item("GetItem", get.tableName(), get.key());
      case PutItemRequest put -> rights.item("PutItem", put.tableName(), put.item());
      case UpdateItemRequest update -> rights.item("UpdateItem", update.tableName(), update.key());
      case DeleteItemRequest delete -> rights.item("DeleteItem", delete.tableName(), delete.key());
      case QueryRequest query -> rights.note("dynamodb:Query", query.tableName(), "");
      case BatchGetItemRequest batch ->
          batch
              .requestItems()
              .forEach((table, keys) ->
                  keys.keys().forEach(key -> rights.item("BatchGetItem", table, key)));
      case BatchWriteItemRequest batch ->
          batch
              .requestItems()
              .forEach((table, writes) -> writes.forEach(write -> rights.write(table, write)));
      case TransactGetItemsRequest all ->
          all.transactItems()
              .forEach(it -> rights.item("GetItem", it.get().tableName(), it.get().key()));
      case TransactWriteItemsRequest all -> all.transactItems().forEach(rights::part);
      case GetObjectRequest get -> rights.read(get.bucket());
      case HeadObjectRequest head -> rights.read(head.bucket());
      case PutObjectRequest put -> rights.put(put);
      case DeleteObjectRequest delete -> rights.note("s3:DeleteObject", delete.bucket(), "");
      case ListObjectsV2Request list -> rights.note("s3:ListBucket", list.bucket(), "");
      case ListObjectVersionsRequest list ->
          rights.note("s3:ListBucketVersions", list.bucket(), "");
      case EncryptRequest seal ->
          rights.note("kms:Encrypt", "NewsletterKey/" + seal.encryptionContext().get("use"), "");
      case DecryptRequest open ->
          rights.note("kms:Decrypt", "NewsletterKey/" + open.encryptionContext().get("use"), "");
      case DescribeStacksRequest _ -> rights.note("cloudformation:DescribeStacks", "Stack", "");
      case SendEmailRequest mail -> {
        rights.all.add(new IamPermission(function, "ses:SendEmail", "SES", ""));
        if (mail.content().simple().hasAttachments()) {
          rights.all.add(new IamPermission(function, "ses:SendRawEmail", "SES", ""));
        }
      }
      case GetAccountRequest _ ->
          rights.all.add(new IamPermission(function, "ses:GetAccount", "SES", ""));
      default -> throw new IllegalArgumentException("Unknown permission of the request " + request);
    }
    return rights.all;
  }

  private static final class PermissionList {
    private final String function;
    private final List<IamPermission> all = new ArrayList<>();

    private PermissionList(String function) {
      this.function = function;
    }

    private void note(String action, String store, String key) {
      all.add(new IamPermission(function, action, STORES.getOrDefault(store, store), key));
    }

    private void item(String action, String table, Map<String, AttributeValue> item) {
      note("dynamodb:" + action, table, item.get("pk").s());
    }

    private void write(String table, WriteRequest write) {
      var delete = write.deleteRequest();
      item("BatchWriteItem", table, delete == null ? write.putRequest().item() : delete.key());
    }

    private void part(TransactWriteItem part) {
      if (part.put() != null) {
        item("PutItem", part.put().tableName(), part.put().item());
      } else if (part.update() != null) {
        item("UpdateItem", part.update().tableName(), part.update().key());
      } else if (part.delete() != null) {
        item("DeleteItem", part.delete().tableName(), part.delete().key());
      } else {
        item("ConditionCheckItem", part.conditionCheck().tableName(), part.conditionCheck().key());
      }
    }

    /// Without the permission to list, S3 answers 403 instead of 404.
    private void read(String bucket) {
      note("s3:GetObject", bucket, "");
      note("s3:ListBucket", bucket, "");
    }

    /// S3 requires the permission to read in order to compare `If-Match`.
    private void put(PutObjectRequest put) {
      note("s3:PutObject", put.bucket(), "");
      if (put.ifMatch() != null) {
        note("s3:GetObject", put.bucket(), "");
      }
    }
  }
}
