package dk.blogstafet.aws.s3;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Puts objects into a bucket that aren't there, and leaves those that are.
final class NewObjects {
  private static final int MOST_TRIES = 5;

  /// The object already exists.
  private static final int EXISTS = 412;

  /// Another process is putting the same object.
  private static final int BUSY = 409;

  private final S3Client client;
  private final String bucket;

  NewObjects(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  /// Puts an object. One PUT; more only if another process puts the same object, or without a
  /// response.
  ///
  /// @return false if it exists. After a lost response, it may be this object
  boolean put(String key, String text) {
    var request = PutObjectRequest.builder().bucket(bucket).key(key).ifNoneMatch("*").build();
    var result = PutResult.BUSY;
    for (var tries = 1; result == PutResult.BUSY; tries++) {
      result = put(request, text, tries == MOST_TRIES);
    }
    return result == PutResult.STORED;
  }

  private enum PutResult {
    STORED,
    EXISTS,
    BUSY
  }

  private PutResult put(PutObjectRequest request, String text, boolean last) {
    try {
      client.putObject(request, RequestBody.fromString(text));
      return PutResult.STORED;
    } catch (S3Exception refusal) {
      if (refusal.statusCode() == EXISTS) {
        return PutResult.EXISTS;
      }
      if (refusal.statusCode() == BUSY && !last) {
        return PutResult.BUSY;
      }
      throw refusal;
    } catch (SdkClientException unanswered) {
      // A store that rejects a write early may close the connection before its response arrives; a
      // repeated request gets it.
      if (last) {
        throw unanswered;
      }
      return PutResult.BUSY;
    }
  }
}
