package dk.blogstafet.aws.s3;

import java.util.Set;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Refusals of conditional writes.
final class ConditionalWrites {
  /// Statuses of a write that lost a race: the object is gone (404), is being written (409), or has
  /// changed (412).
  private static final Set<Integer> TOO_LATE = Set.of(404, 409, 412);

  private ConditionalWrites() {}

  /// Returns false for a write that lost a race, and throws any other refusal.
  static boolean requireTooLate(S3Exception refusal) {
    if (TOO_LATE.contains(refusal.statusCode())) {
      return false;
    }
    throw refusal;
  }
}
