package dk.blogstafet.aws.s3;

import dk.blogstafet.newsletter.issue.IssueKey;
import dk.blogstafet.newsletter.issue.IssueLog;
import java.time.Instant;
import software.amazon.awssdk.services.s3.S3Client;

/// The log of issues in the bucket of the suppression log: an object `issues/{relay}/{issue}` with
/// the moment of the cut in milliseconds since 1970.
public final class S3IssueLog implements IssueLog {
  private final S3Client client;
  private final String bucket;
  private final NewObjects objects;

  public S3IssueLog(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
    this.objects = new NewObjects(client, bucket);
  }

  /// One PUT, and one GET if the issue is there already.
  @Override
  public Instant add(IssueKey issue, Instant cut) {
    var key = "issues/" + issue;
    return objects.put(key, Long.toString(cut.toEpochMilli())) ? cut : read(key);
  }

  private Instant read(String key) {
    var text = client.getObjectAsBytes(it -> it.bucket(bucket).key(key)).asUtf8String();
    try {
      return Instant.ofEpochMilli(Long.parseLong(text));
    } catch (NumberFormatException damaged) {
      throw new IllegalStateException(
          "The object " + key + " in " + bucket + " is damaged: restore its first version.",
          damaged);
    }
  }
}
