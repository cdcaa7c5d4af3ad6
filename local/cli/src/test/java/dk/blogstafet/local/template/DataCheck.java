package dk.blogstafet.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Checks stored data: it outlives the stack, can be restored after a mistake, and is private.
final class DataCheck implements TemplateCheck {
  private static final String TABLE = "AWS::DynamoDB::Table";
  private static final String BUCKET = "AWS::S3::Bucket";
  private static final List<String> STORES = List.of(TABLE, BUCKET, "AWS::KMS::Key");

  /// Tables with rows that expire.
  private static final Set<String> EXPIRING =
      Set.of("EditorsTable", "SubscribersTable", "ManuscriptsTable");

  /// Buckets whose content is made from a table, and where a deletion must be final.
  private static final Set<String> DERIVED = Set.of("SearchBucket");

  @Override
  public Stream<String> findings(TemplateDocument document) {
    return Stream.of(
            STORES.stream()
                .flatMap(type -> document.resources(type).entrySet().stream())
                .flatMap(store -> named(store.getKey(), retained(store.getValue()))),
            document.resources(TABLE).entrySet().stream()
                .flatMap(it -> named(it.getKey(), table(it.getKey(), it.getValue()))),
            document.resources(BUCKET).entrySet().stream()
                .flatMap(it -> named(it.getKey(), bucket(it.getKey(), it.getValue()))))
        .flatMap(it -> it);
  }

  private static Stream<String> named(String store, Stream<String> findings) {
    return findings.map(finding -> store + ": " + finding);
  }

  private static Stream<String> retained(JsonNode store) {
    return Stream.of("DeletionPolicy", "UpdateReplacePolicy")
        .filter(policy -> !store.path(policy).asText().equals("Retain"))
        .map(policy -> "it may be deleted with the stack: " + policy);
  }

  private static Stream<String> table(String name, JsonNode table) {
    var properties = table.path("Properties");
    var recovery = properties.path("PointInTimeRecoverySpecification");
    var expiry = properties.path("TimeToLiveSpecification");
    var caps = properties.path("OnDemandThroughput");
    return Stream.of(
            CheckFindings.of(
                !recovery.path("PointInTimeRecoveryEnabled").asBoolean(),
                "no point-in-time recovery: PointInTimeRecoveryEnabled"),
            CheckFindings.of(
                !properties.path("DeletionProtectionEnabled").asBoolean(),
                "no DeletionProtectionEnabled"),
            CheckFindings.of(
                !caps.has("MaxReadRequestUnits") || !caps.has("MaxWriteRequestUnits"),
                "its cost has no limit: OnDemandThroughput"),
            CheckFindings.of(
                EXPIRING.contains(name)
                    && !(expiry.path("AttributeName").asText().equals("expires")
                        && expiry.path("Enabled").asBoolean()),
                "expired rows stay: TimeToLiveSpecification"))
        .flatMap(it -> it);
  }

  private static Stream<String> bucket(String name, JsonNode bucket) {
    var properties = bucket.path("Properties");
    var blocks = properties.path("PublicAccessBlockConfiguration");
    return Stream.of(
            Stream.of(
                    "BlockPublicAcls",
                    "BlockPublicPolicy",
                    "IgnorePublicAcls",
                    "RestrictPublicBuckets")
                .filter(block -> !blocks.path(block).asBoolean())
                .map(block -> "it can be made public: " + block),
            CheckFindings.of(
                properties.path("VersioningConfiguration").path("Status").asText().equals("Enabled")
                    == DERIVED.contains(name),
                "overwritten objects are lost, or kept where they must not be:"
                    + " VersioningConfiguration"),
            CheckFindings.of(
                !DERIVED.contains(name)
                    && !properties.path("LifecycleConfiguration").toString().contains("Noncurrent"),
                "old versions never expire: LifecycleConfiguration"))
        .flatMap(it -> it);
  }
}
