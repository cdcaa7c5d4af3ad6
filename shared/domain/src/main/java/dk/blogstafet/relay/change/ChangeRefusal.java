package dk.blogstafet.relay.change;

import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.ValidationError;
import java.util.List;

/// The reason why a change was not stored. All operations that change published content share these
/// reasons, so that one mapper can answer them.
public sealed interface ChangeRefusal
    extends PublicationOutcome,
        CorrectionOutcome,
        WithdrawalOutcome,
        RestorationOutcome,
        PurgeOutcome,
        OpenRelayOutcome,
        DescribeRelayOutcome,
        DescribeSiteOutcome {
  /// The input has errors; lists all of them.
  record Invalid(List<ValidationError> errors) implements ChangeRefusal {
    public Invalid {
      errors = List.copyOf(errors);
    }
  }

  /// The content changed concurrently; holds its current version.
  record Conflict(int current) implements ChangeRefusal {}

  /// The post was purged, or must be restored first.
  record PostGone(RelayId relay, PostId post) implements ChangeRefusal {}

  /// The relay has no such post.
  record PostNotFound(RelayId relay, PostId post) implements ChangeRefusal {}

  /// The relay does not exist.
  record RelayNotFound(RelayId relay) implements ChangeRefusal {}

  /// Every attempt lost to a concurrent change of the relay.
  record Busy() implements ChangeRefusal {}
}
